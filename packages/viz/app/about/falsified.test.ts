import { withChanges } from "@talkback/core";
import { describe, expect, it } from "vitest";
import { entries, scenarioOf } from "../catalogue.js";
import { claimsIn } from "../library-claims.js";
import { comparedQuestion } from "../place/compared-question.js";
import { falsified } from "./falsified.js";

const claim = (scenario: string, id: string) => claimsIn(scenario).find((each) => each.id === id)!;

describe("a falsifier", () => {
  it("is laid over both arms of a contrast: the second is shown, the first compared with it", () => {
    const asked = falsified(scenarioOf("push-harder"), claim("push-harder", "C1"), "otter-417")!;
    expect(asked).toEqual({ changes: { push: 4, empowered: 0.9 }, compare: { changes: { push: 1 }, seed: "otter-417" } });
  });

  it("leaves of A what only B changes as the scenario has it", () => {
    const own = scenarioOf("push-harder");
    const asked = falsified(own, { ...claim("push-harder", "C1"), design: { kind: "contrast", a: {}, b: { "rule.tolerance": 0.9 } } }, "1")!;
    expect(asked.compare!.changes).toEqual({ "rule.tolerance": (own.rule as unknown as { tolerance: number }).tolerance });
  });

  it("of every claim of the library is one that core takes, on both sides", () => {
    let count = 0;
    for (const { id } of entries()) {
      for (const each of claimsIn(id)) {
        const asked = falsified(scenarioOf(id), each, "1");
        expect(asked === null).toBe(each.falsifier === null);
        if (asked === null) continue;
        count++;
        const question = { scenario: id, changes: asked.changes, seed: "1", network: null };
        expect(() => withChanges(scenarioOf(id), asked.changes)).not.toThrow();
        expect(() => withChanges(scenarioOf(id), comparedQuestion({ question, compare: asked.compare })?.changes ?? {})).not.toThrow();
      }
    }
    expect(count).toBeGreaterThan(60);
  });
});
