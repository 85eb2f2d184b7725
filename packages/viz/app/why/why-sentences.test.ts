import { type Explanation, simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/words/words.js";
import { WHY_EN } from "../words/en/why.js";
import { WHY_CARD_EN } from "../words/en/why-card.js";
import { whatIfText, whySentences } from "./why-sentences.js";

const words = wordsOf({ ...WHY_EN, ...WHY_CARD_EN });
const run = simulate(scenario("push-harder", { "network.n": 120 }), { seed: "otter-417" });
const told = Array.from({ length: 120 }, (_, i) => run.explain(String(i)));

describe("why a person turned, in words", () => {
  it("is told of everybody: away from those who pressed where it reacted, drawn by what it heard where it did not", () => {
    for (const each of told) {
      const sentences = whySentences(each, words);
      expect(sentences[0]).toContain(`person ${each.agent}`);
      expect(/away from|pushed back/.test(sentences[0]!)).toBe(each.after.reaction > 0 && each.heard.length > 0);
      if (each.heard.length === 1 && each.heard[0]!.from === "campaign" && sentences[0]!.includes("away from")) expect(each.after.evaluation).toBeLessThan(each.before.expressed);
    }
    expect(told.filter(({ after }) => after.reaction > 0).length).toBeGreaterThan(10);
  });

  it("names every changed circumstance of core in words of its own", () => {
    const keys = wordsOf(Object.fromEntries(Object.keys(WHY_CARD_EN).map((key) => [key, key])));
    for (const { change } of told[0]!.whatIf) expect(whatIfText(change, keys)).toMatch(/^why\.if\./);
    expect(whatIfText("had it rained", words)).toBe("had it rained");
  });

  it("tells what else than hearing moved a person", () => {
    const moved: Explanation = { ...told[0]!, moved: [{ by: "vote", attitude: 0.5, certainty: 0, power: 0 }] };
    expect(whySentences(moved, words).join(" ")).toContain("vote");
    expect(whySentences({ ...told[0]!, moved: [], heard: [], chain: [] }, words)[0]).toContain("heard nothing");
  });
});
