import type { Messages } from "../../../src/words/words.js";

/** Results that are checked. */
export const VERIFY_EN: Messages = {
  "verify.intro": "The zip of a study’s results (from above, or from talkback bundle) is read here; what its study gives is computed again and compared with it, cell by cell. Nothing that is in it is run, and nothing leaves your computer.",
  "verify.limits": "Up to {packed, number} MB, and {total, number} MB unpacked; larger ones are for talkback verify on the command line.",
  "verify.choose": "Choose results…",
  "verify.drop": "or drop the zip anywhere on this page",
  "verify.share": "Runs to compute again",
  "verify.shareIs": "{share, select, all {all} other {{percent} %, and one of every setting at least}}",
  "verify.again": "Verify again",
  "verify.stop": "Stop",
  "verify.comparing": "Reading {name}, and comparing its files with one another …",
  "verify.progress": "{done, number} of {total, number} runs computed again",
  "verify.progressOf": "Runs computed again",
  "verify.stopped": "Stopped: {name} is neither confirmed nor refuted.",
  "verify.refused": "{name} cannot be verified:",
  "verify.lost": "The worker that read {name} has ended before it was done; it may be too large for this browser. Nothing else is affected.",
  "verify.passed": "✓ {name} holds what its study gives.",
  "verify.failed": "✗ {name} does not hold what its study gives, or not all of it.",
  "verify.study": "Study {id} ({hash}), {registration, select, confirmatory {frozen before it was run} other {exploratory}}: {there, number} of {asked, number} runs{failed, plural, =0 {} other {, of which # failed}}.",
  "verify.sample": "{runs, plural, one {One run} other {# runs}} of {settings, plural, one {one setting} other {# settings}} computed again, chosen by the seed {seed}, which nobody could know before.",
  "verify.check": "{good, select, true {✓} other {✗}} {name, select, files {Files} columns {Columns} twins {CSV and Parquet} runs {Who the runs are} rows {Rows} design {Design} registration {Registration} claims {Predictions} about {Descriptions} sample {Computed again} other {{name}}}: {what}",
  "verify.finding": "{place}: expected {expected}, found {found}",
  "verify.more": "{n, plural, one {and one more} other {and # more}}",
  "verify.announce": "{passed, select, true {Verified: everything is as it should be.} other {Verified: something is not as it should be.}}",
};
