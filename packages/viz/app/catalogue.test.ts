import { describe, expect, it } from "vitest";
import { verdictsIn } from "../../../scripts/page/verdicts.mjs";
import { entries } from "./catalogue.js";
import { claimsIn, verdictOf, verdictsOf } from "./library-claims.js";

describe("the catalogue of the page", () => {
  it("has a verdict on every claim that a scenario of the library makes, and none on others", () => {
    for (const { id, title, claims, held } of entries()) {
      const verdicts = verdictsOf(id);
      expect(title).not.toBe("");
      expect(verdicts.map(({ claim, kind, metric, direction }) => [claim, kind, metric, direction]))
        .toEqual(claimsIn(id).map(({ id: claim, kind, metric, direction }) => [claim, kind, metric, direction]));
      expect([claims, held]).toEqual([verdicts.length, verdicts.filter(({ predicted }) => predicted).length]);
    }
    expect(entries().reduce((sum, { claims }) => sum + claims, 0)).toBeGreaterThan(80);
  });

  it("says of a claim what docs/claims.md says, missed predictions and falsifiers included", () => {
    expect(verdictOf("any-idiot", "C2")).toEqual({
      scenario: "any-idiot", claim: "C2", kind: "compositional", metric: "publicMean", direction: "negative",
      effect: { mean: -0.235, low: -0.237, high: -0.233 }, agree: 1, pairs: 200, verdict: "supported", predicted: true, outcome: "as expected",
      falsifier: { fails: true, verdict: "equivalent", effect: { mean: -0.038, low: -0.038, high: -0.037 } },
    });
    expect(verdictOf("push-harder", "C2")).toMatchObject({ verdict: "equivalent", predicted: false, outcome: "too small" });
    expect(verdictOf("any-idiot", "C4")).toMatchObject({ agree: null, pairs: 200, falsifier: null });
    expect(() => verdictOf("push-harder", "C99")).toThrow(RangeError);
  });
});

describe("docs/claims.md as data", () => {
  const page = (row: string) => `intro\n## A\n\nScenario \`a\`, lock \`1\`, first pair \`2\`; 3 runs.\n\n| claim | kind |\n| --- | --- |\n| ${row} |\n`;

  it("keeps what was not defined and falsifiers that stood", () => {
    const [found] = verdictsIn(page("C1 | emergent | `backfire` | positive | not defined |  | 200 | not defined | **no**: not defined | **stands**: supported, 0.100 [0.050, 0.150] |  | "));
    expect(found).toMatchObject({ effect: null, predicted: false, outcome: "not defined", falsifier: { fails: false, verdict: "supported", effect: { low: 0.05 } } });
  });

  it("is refused where it does not read as a claim", () => {
    expect(() => verdictsIn(page("C1 | emergent | `x` | positive | 0.1 [0, 1] | | many | supported | yes | none | | "))).toThrow(/a C1/);
    expect(() => verdictsIn("## A\nno scenario")).toThrow(/no scenario/);
  });
});
