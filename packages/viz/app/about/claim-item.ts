import type { Claim } from "@talkback/core/experiment";
import type { App } from "../app.js";
import { scenarioOf } from "../catalogue.js";
import type { Verdict } from "../library-claims.js";
import { h } from "../dom.js";
import { falsified } from "./falsified.js";

/** Signs beside the words of a verdict: never colour alone. */
const SIGNS: Readonly<Record<string, string>> = { supported: "✓", leans: "↗", "too close": "≈", equivalent: "≈", reversed: "✗" };

/** A claim: what is said and of which kind, what was expected, what came of it, and what would change that. */
export function claimItem(app: App, scenario: string, claim: Claim, verdict: Verdict | undefined): HTMLElement {
  const { words } = app;
  const metric = words.has(`finding.${claim.metric}`) ? words(`finding.${claim.metric}`) : claim.metric;
  const line = (key: string, text: string) => (text === "" ? null : h("p", { class: "about-line" }, h("strong", {}, words(`about.${key}`)), " ", text));
  const load = () => {
    const asked = falsified(scenarioOf(scenario), claim, app.place.question.seed);
    if (asked === null) return;
    app.go({ room: "play", question: { scenario, changes: asked.changes, seed: app.place.question.seed, network: null }, compare: asked.compare, time: 0, selected: null });
    app.announce(words("about.loaded", { claim: claim.id }));
  };
  return h("li", { class: "about-claim", "data-claim": claim.id },
    h("p", { class: "about-text" }, h("strong", {}, claim.id), " ", claim.text),
    h("p", {}, h("span", { class: "chip" }, words("about.kind", { kind: claim.kind })), " ", claim.tempting ? h("span", { class: "chip" }, words("about.tempting")) : null),
    line("expected", words("about.direction", { direction: claim.direction, metric, margin: claim.margin, expectation: claim.expectation })),
    verdict === undefined ? h("p", {}, words("about.unjudged")) : h("p", { class: "about-outcome" }, h("span", { class: "about-sign", "aria-hidden": "true" }, SIGNS[verdict.verdict] ?? "–"), " ",
      words("about.verdict", { verdict: verdict.verdict, predicted: String(verdict.predicted), outcome: verdict.outcome }), " ",
      verdict.effect === null ? null : words("about.effect", { metric, mean: verdict.effect.mean, low: verdict.effect.low, high: verdict.effect.high, pairs: verdict.pairs })),
    line("found", claim.found), line("source", claim.source),
    claim.falsifier === null ? h("p", { class: "about-hint" }, words("about.noFalsifier")) : h("div", { class: "about-falsifier" },
      line("change", claim.falsifier.text),
      verdict?.falsifier == null ? null : h("p", { class: "about-hint" }, words("about.came", { fails: String(verdict.falsifier.fails), verdict: verdict.falsifier.verdict })),
      h("button", { type: "button", "data-falsifier": claim.id, "aria-label": words("about.loadOf", { claim: claim.id }), onclick: load }, words("about.load"))));
}
