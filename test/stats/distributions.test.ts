import { describe, expect, it } from "vitest";
import { chiSquare } from "../../packages/core/src/stats/distribution/chi-square.js";
import type { Distribution, TwoTails } from "../../packages/core/src/stats/distribution/distribution.js";
import { fisher } from "../../packages/core/src/stats/distribution/fisher.js";
import { noncentralFisher } from "../../packages/core/src/stats/distribution/noncentral-fisher.js";
import { noncentralStudent } from "../../packages/core/src/stats/distribution/noncentral-student.js";
import { normal } from "../../packages/core/src/stats/distribution/normal.js";
import { student } from "../../packages/core/src/stats/distribution/student.js";
import { againstR, type Case, caughtByR, fixtureOf } from "./against-r.js";

type Row = readonly [at: number, ...parameters: number[]];
const r = fixtureOf<Readonly<Record<string, readonly Case<Row>[]>>>("distributions");

const tails = (of: (...parameters: number[]) => TwoTails) => ([x, ...rest]: Row) => ({ cdf: of(...rest).cdf(x), upper: of(...rest).upper(x) });
const quantiles = (of: (...parameters: number[]) => Distribution) => ([p, ...rest]: Row) => ({ quantile: of(...rest).quantile(p), upper: of(...rest).upperQuantile(p) });

const central: readonly [string, (...parameters: number[]) => Distribution][] = [
  ["normal", () => normal], ["student", (df) => student(df!)], ["chi_square", (df) => chiSquare(df!)], ["fisher", (df1, df2) => fisher(df1!, df2!)],
];
const noncentralT = tails((df, delta) => noncentralStudent(df!, delta!));
const noncentralF = tails((df1, df2, lambda) => noncentralFisher(df1!, df2!, lambda!));

describe.each(central)("%s", (name, of) => {
  it("has R's tails to 12 digits, each relative to itself, down to 1e-268", () => {
    againstR(r[name]!, tails(of), 12);
  });

  it("has R's quantiles to 12 digits, from probabilities of 1e-12 on", () => {
    againstR(r[`${name}_quantile`]!, quantiles(of), 12);
  });

  it("would be caught taking 1 - cdf for the upper tail, or the tail of the other side", () => {
    caughtByR(r[name]!, ([x, ...rest]) => ({ ...tails(of)([x, ...rest]), upper: 1 - of(...rest).cdf(x) }), 12);
    caughtByR(r[name]!, ([x, ...rest]) => ({ cdf: of(...rest).upper(x), upper: of(...rest).cdf(x) }), 12);
    caughtByR(r[`${name}_quantile`]!, ([p, ...rest]) => ({ ...quantiles(of)([p, ...rest]), upper: of(...rest).quantile(1 - p) }), 12);
  });
});

it("keeps 11 digits where 1 - cdf has none: F(2, 1000) = 500, t(30) = 40, chi-square(3) = 800, z = 35", () => {
  const far = [fisher(2, 1000).upper(500), student(30).upper(40), chiSquare(3).upper(800), normal.upper(35)];
  /** mpmath 1.3 with 50 digits, rounded to double. */
  const known = [3.054936363499605e-151, 6.863022597203201e-28, 4.327470814385205e-173, 1.1249107064724062e-268];
  for (const [k, ours] of far.entries()) expect(Math.abs(ours / known[k]! - 1)).toBeLessThan(1e-11);
});

it("noncentral t has both tails to 12 digits where t and delta have the same sign, down to 1e-200", () => {
  againstR(r.noncentral_student!, noncentralT, 12);
});

it("noncentral t has both tails to within 1e-13 where t and delta differ in sign", () => {
  againstR(r.noncentral_other_side!, noncentralT, 13, 1);
});

it("noncentral F has both tails to 12 digits, down to 1e-45", () => {
  againstR(r.noncentral_fisher!, noncentralF, 12);
});

it("R's own pt(ncp) agrees to within 1e-12 and pf(ncp) to within 1e-9, which is all that R promises", () => {
  againstR(r.noncentral_own_student!, noncentralT, 12, 1);
  againstR(r.noncentral_own_fisher!, noncentralF, 9, 1);
});

it("noncentral distributions would be caught with noncentrality halved, doubled, ignored or of the wrong sign", () => {
  for (const wrong of [(x: number) => x / 2, (x: number) => 2 * x, () => 0, (x: number) => -x]) {
    caughtByR(r.noncentral_student!, ([t, df, delta]) => noncentralT([t, df!, wrong(delta!)]), 12);
  }
  for (const wrong of [(x: number) => x / 2, (x: number) => 2 * x, () => 0]) {
    caughtByR(r.noncentral_fisher!, ([f, df1, df2, lambda]) => noncentralF([f, df1!, df2!, wrong(lambda!)]), 12);
  }
});
