import type { VerifyReport } from "@talkback/lab";
import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";

/** What a verification found: check by check, each difference by its file, row and column. */
export function verifyReport(words: Words, name: string, report: VerifyReport): HTMLElement {
  const { passed, study: { id, hash }, registration, runs, sample, checks, findings } = report;
  return h("div", { class: "verify-result", "data-passed": String(passed) },
    h("p", { class: "verify-verdict", role: passed ? "status" : "alert" }, words(passed ? "verify.passed" : "verify.failed", { name })),
    h("p", {}, words("verify.study", { id, hash: hash.slice(0, 16), registration, ...runs })),
    h("p", { class: "study-hint" }, words("verify.sample", { runs: sample.runs, settings: sample.settings, seed: sample.seed })),
    h("ul", { class: "verify-checks" }, ...checks.map(({ name: check, what, findings: count }) => {
      const told = findings.filter((finding) => finding.check === check);
      return h("li", { "data-check": check, "data-findings": String(count) }, words("verify.check", { good: String(count === 0), name: check, what }), count === 0 ? null : h("ul", {},
        ...told.map(({ file, row, column, expected, found }) => h("li", {}, words("verify.finding", { place: [file, row, column].filter((part) => part !== null).join(", "), expected, found }))),
        count > told.length ? h("li", {}, words("verify.more", { n: count - told.length })) : null));
    })));
}
