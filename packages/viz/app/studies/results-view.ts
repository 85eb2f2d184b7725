import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";
import type { Standing } from "./desk.js";
import type { StudySummary, SummaryCell } from "./study-summary.js";

/** Runs that failed, by their causes; null without any. */
export function failuresView(words: Words, failures: Standing["failures"]): HTMLElement | null {
  if (failures.length === 0) return null;
  return h("section", { class: "study-failures", "aria-label": words("study.failures") }, h("h3", {}, words("study.failures")),
    h("ul", {}, ...failures.map(({ code, message, count, runs }) => h("li", {}, words("study.failure", { code, message, count, runs: runs.join(", "), more: String(count > runs.length) })))));
}

/** What a study found: predictions with their verdicts, and the cells of one outcome, which can be changed. */
export function summaryView(words: Words, { outcomes, outcome, cells, more, findings }: StudySummary, choose: (outcome: string) => void): HTMLElement {
  const select = h("select", { "data-study": "outcome", onchange: () => choose(select.value) }, ...outcomes.map((name) => h("option", { value: name, selected: name === outcome }, words("study.named", { name }))));
  return h("div", { class: "study-summary" },
    findings.length === 0 ? null : judged(words, findings),
    outcomes.length === 0 ? null : h("div", {}, h("label", { class: "study-outcome" }, words("study.outcome"), select), scroll(words("study.cells", { outcome }), cellsTable(words, outcome, cells)),
      more > 0 ? h("p", { class: "study-hint" }, words("study.moreCells", { n: more })) : null));
}

const scroll = (label: string, table: HTMLElement): HTMLElement => h("div", { class: "study-scroll", tabindex: "0", role: "region", "aria-label": label }, table);

function judged(words: Words, findings: StudySummary["findings"]): HTMLElement {
  const head = ["predictionHead", "verdictHead", "effect", "interval", "pairs"].map((key) => h("th", { scope: "col" }, words(`study.${key}`)));
  const rows = findings.map(({ claim_id, text, verdict, mean_diff, ci_lo, ci_hi, n_pairs }) => h("tr", { "data-prediction": claim_id },
    h("th", { scope: "row" }, words("study.prediction", { id: claim_id, text })),
    h("td", { class: "study-verdict" }, words("study.verdict", { verdict: verdict === "too close" ? "close" : verdict ?? "none" })),
    number(words, mean_diff), interval(words, ci_lo, ci_hi), h("td", { class: "number" }, words("study.judgedOf", { n: n_pairs }))));
  return h("div", {}, h("h3", {}, words("study.judged")),
    scroll(words("study.judged"), h("table", {}, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...rows))), h("p", { class: "study-hint" }, words("study.exploratory")));
}

function cellsTable(words: Words, outcome: string, cells: readonly SummaryCell[]): HTMLElement {
  const arms = cells.some(({ arm }) => arm !== null);
  const keys = ["setting", ...(arms ? ["arm"] : []), "n", "mean", "interval"];
  const rows = cells.map(({ changes, arm, n, mean, low, high }) => h("tr", {},
    h("th", { scope: "row" }, changes.length === 0 ? words("study.asItIs") : h("code", {}, changes.join(" "))),
    arms ? h("td", {}, words("study.armIs", { arm: arm === "b - a" ? "both" : arm ?? "both" })) : null,
    h("td", { class: "number" }, String(n)), number(words, mean), interval(words, low, high)));
  return h("table", {}, h("caption", {}, words("study.cells", { outcome })), h("thead", {}, h("tr", {}, ...keys.map((key) => h("th", { scope: "col" }, words(`study.${key}`))))), h("tbody", {}, ...rows));
}

const NONE = "–";
const isNumber = (value: number | null): value is number => value !== null && Number.isFinite(value);
const number = (words: Words, value: number | null): HTMLElement => h("td", { class: "number" }, isNumber(value) ? words("study.number", { value }) : NONE);
const interval = (words: Words, low: number | null, high: number | null): HTMLElement => h("td", { class: "number" }, isNumber(low) && isNumber(high) ? words("study.ends", { low, high }) : NONE);
