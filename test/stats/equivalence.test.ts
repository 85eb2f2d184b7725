import { describe, it } from "vitest";
import { equivalentMeans } from "../../packages/core/src/stats/equivalence.js";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

interface Given {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly equalVariances: boolean;
  readonly margin: readonly [number, number];
}
const r = fixtureOf<Cases<Given>>("equivalence");
const ours = ({ x, y, ...options }: Given) => equivalentMeans(x, y, options)!;

it("both one-sided tests, their p, the 90 % interval and the verdict are those of R's t.test to 12 digits, Student's and Welch's", () => {
  againstR(r, ours, 12);
});

describe("mistakes are caught:", () => {
  it("the smaller p for the larger", () => {
    caughtByR(r, (given) => ({ ...ours(given), p: Math.min(ours(given).lower.p, ours(given).upper.p) }), 12);
  });

  it("one-sided tests of the wrong side", () => {
    caughtByR(r, (given) => ({ ...ours(given), lower: { t: ours(given).lower.t, p: 1 - ours(given).lower.p } }), 12);
  });

  it("a 95 % interval", () => {
    caughtByR(r, ({ x, y, ...options }) => ({ ...equivalentMeans(x, y, { ...options, alpha: 0.025 }), equivalent: ours({ x, y, ...options }).equivalent }), 12);
  });

  it("a margin around the estimate instead of around 0, and Welch for Student", () => {
    caughtByR(r, (given) => ours({ ...given, margin: [given.margin[0] + ours(given).estimate, given.margin[1] + ours(given).estimate] }), 12);
    caughtByR(r, (given) => ours({ ...given, equalVariances: false }), 12);
  });

  it("no difference taken for equivalence", () => {
    caughtByR(r, (given) => ({ ...ours(given), equivalent: ours(given).low < 0 && ours(given).high > 0 }), 12);
  });
});
