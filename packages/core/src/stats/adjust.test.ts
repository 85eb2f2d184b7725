import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { type Adjustment, adjust } from "./adjust.js";

const methods: readonly Adjustment[] = ["bonferroni", "holm", "hochberg", "bh", "by"];
const ps = fc.array(fc.oneof(arbitraryReal(0, 1), arbitraryReal(0, 0.01)), { maxLength: 30 });

it("adjusts .01, .02, .03 by hand", () => {
  expect(adjust([0.03, 0.01, 0.02], "bonferroni")).toEqual([0.09, 0.03, 0.06]);
  expect(adjust([0.03, 0.01, 0.02], "holm")).toEqual([0.04, 0.03, 0.04]);
  expect(adjust([0.03, 0.01, 0.02], "hochberg")).toEqual([0.03, 0.03, 0.03]);
  expect(adjust([0.03, 0.01, 0.02], "bh").map((p) => p.toFixed(12))).toEqual(Array(3).fill("0.030000000000"));
});

it("nothing and a single test stay as they are, except that NaN is never counted", () => {
  for (const method of methods) {
    expect(adjust([], method)).toEqual([]);
    expect(adjust([0.04], method)).toEqual([0.04]);
    expect(adjust([NaN, 0.04, NaN], method)).toEqual([NaN, 0.04, NaN]);
  }
});

it("no p falls, none leaves [0, 1], their order stays, and a permutation permutes the answer", () => {
  fc.assert(fc.property(ps, fc.constantFrom(...methods), (p, method) => {
    const adjusted = adjust(p, method);
    for (const [i, value] of adjusted.entries()) {
      expect(value).toBeGreaterThanOrEqual(p[i]!);
      expect(value).toBeLessThanOrEqual(1);
      for (const [j, other] of adjusted.entries()) if (p[i]! < p[j]!) expect(value).toBeLessThanOrEqual(other);
    }
    expect(adjust([...p].reverse(), method).reverse()).toEqual(adjusted);
  }));
});

it("Bonferroni is never below Holm, nor Holm below Hochberg, nor Hochberg below Benjamini-Hochberg; Benjamini-Yekutieli never below that", () => {
  fc.assert(fc.property(ps, (p) => {
    const [bonferroni, holm, hochberg, bh, by] = methods.map((method) => adjust(p, method)) as [number[], number[], number[], number[], number[]];
    for (const i of p.keys()) {
      expect(bonferroni[i]).toBeGreaterThanOrEqual(holm[i]! * (1 - 1e-15));
      expect(holm[i]).toBeGreaterThanOrEqual(hochberg[i]!);
      expect(hochberg[i]).toBeGreaterThanOrEqual(bh[i]! * (1 - 1e-15));
      expect(by[i]).toBeGreaterThanOrEqual(bh[i]!);
    }
  }));
});

it("leaves what it adjusts as it was", () => {
  const p = Object.freeze([0.5, 0.1]);
  expect(adjust(p, "holm")).toEqual([0.5, 0.2]);
});
