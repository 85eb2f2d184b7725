import type { Messages } from "../../../src/words/words.js";

export const LEDGER_EN: Messages = {
  "ledger.caption": "Each row is one run: an example, not a finding.",
  "ledger.empty": "No run has been shown yet. Open a story first.",
  "ledger.csv": "Save as CSV",
  "ledger.title": "Story",
  "ledger.changes": "Changed",
  "ledger.seed": "Luck",
  "ledger.publicMean": "Say",
  "ledger.privateMean": "Think",
  "ledger.backfire": "Backfire",
  "ledger.hash": "Hash",
  "ledger.mean": "{mean, number, signed}",
  "ledger.share": "{share, number, percent}",
  "ledger.none": "not defined",
  "ledger.open": "Open",
  "ledger.openRun": "Open {title} with the luck {seed} again",
};
