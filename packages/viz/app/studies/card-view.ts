import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";
import type { StudyCard } from "./study-card.js";

/** What a study asks, before it is run. */
export function cardView(words: Words, card: StudyCard): HTMLElement {
  const { id, title, question, authors, scenario, seed, hash, design, factors, treatments, arms, replications, until, runs, tables, predictions } = card;
  const row = (key: string, ...content: readonly (Node | string)[]) => [h("dt", {}, words(key)), h("dd", {}, ...content)];
  const often = until === null ? words("study.replications", { n: replications }) : words("study.until", { n: replications, outcome: until.outcome, halfWidth: String(until.halfWidth), most: until.most });
  return h("section", { class: "study-card", "aria-label": words("study.asks") },
    h("h3", {}, title === "" ? words("study.untitled", { id }) : title),
    question === "" ? null : h("p", {}, question),
    authors.length === 0 ? null : h("p", { class: "study-hint" }, words("study.by", { names: authors.join(", ") })),
    h("dl", {},
      ...row("study.scenario", words("study.scenarioIs", { id: scenario, seed })),
      ...row("study.design", words("study.designIs", { design: DESIGNS[design] ?? design, treatments, arms: String(arms) })),
      ...(factors.length === 0 ? [] : row("study.varied", h("ul", {}, ...factors.map(({ path, levels, range }) =>
        h("li", {}, range === null ? words("study.levels", { path, levels }) : words("study.range", { path, low: String(range[0]), high: String(range[1]) })))))),
      ...row("study.often", often),
      ...row("study.runs", words("study.runsAre", { n: runs, until: String(until !== null), tables: ["runs", ...tables].join(", ") })),
      ...row("study.hash", h("code", {}, hash))),
    h("h4", {}, words("study.predictions")),
    predictions.length === 0 ? h("p", {}, words("study.noPredictions")) : h("ul", {}, ...predictions.map((prediction) => h("li", {}, words("study.prediction", { id: prediction.id, text: prediction.text }), h("span", { class: "study-hint" }, expects(words, prediction))))),
    h("p", { class: "study-hint" }, words("study.unfrozen")));
}

function expects(words: Words, { contrast, outcome, direction, margin }: StudyCard["predictions"][number]): string {
  return words(direction === "zero" ? "study.expectsZero" : "study.expects", { contrast, outcome, direction, margin: String(margin) });
}

/** Kinds of designs whose names are of several words. */
const DESIGNS: Readonly<Record<string, string>> = { "one at a time": "onetime", "latin hypercube": "latin" };
