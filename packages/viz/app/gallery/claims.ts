import type { Words } from "../../src/words/words.js";
import { claimsIn, verdictsOf } from "../library-claims.js";
import { h } from "../dom.js";

/** Marks beside the words of a verdict: never colour alone. */
const MARKS: Readonly<Record<string, string>> = { supported: "✓", leans: "↗", "too close": "≈", equivalent: "≈", reversed: "✗" };

/** Every claim of a story: what was claimed, of which kind, what came of it, and whether that was predicted. */
export function claimsOf(words: Words, id: string): HTMLElement {
  const texts = new Map(claimsIn(id).map((claim) => [claim.id, claim.text]));
  return h("ul", { class: "claims" }, ...verdictsOf(id).map((verdict) => h("li", { class: "claim" },
    h("p", { class: "claim-text" }, texts.get(verdict.claim) ?? verdict.claim),
    h("p", { class: "claim-outcome" },
      h("span", { class: "claim-mark", "aria-hidden": "true" }, MARKS[verdict.verdict] ?? "–"), " ",
      words("gallery.claim", { kind: verdict.kind, verdict: verdict.verdict, predicted: String(verdict.predicted) }), " ",
      verdict.effect === null ? null : words("gallery.effect", { metric: verdict.metric, mean: verdict.effect.mean, low: verdict.effect.low, high: verdict.effect.high, pairs: verdict.pairs })))));
}
