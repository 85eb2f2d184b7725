import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { certaintyAfter, doubtAfter, firstCertainty } from "./doubt-after.js";

const unit = arbitraryReal(0, 1);
const many = { seed: 1, numRuns: 2000 };

describe("firstCertainty", () => {
  it("is whole without doubt and complexity, and none in full doubt", () => {
    expect([firstCertainty(0, 0, 0), firstCertainty(0, 1, 1), firstCertainty(1, 0, 1)]).toEqual([1, 1, 0]);
  });

  it("is (1 - F)(1 - X (1 - L)), in quarters exactly", () => expect(firstCertainty(0.5, 0.5, 0.5)).toBe(0.375));

  it("stays in [0, 1], falls with doubt and complexity, rises with expertise", () => fc.assert(fc.property(unit, unit, unit, unit, (F, X, L, more) => {
    const certainty = firstCertainty(F, X, L);
    expect(certainty).toBeGreaterThanOrEqual(0);
    expect(certainty).toBeLessThanOrEqual(1);
    expect(firstCertainty(Math.max(F, more), X, L)).toBeLessThanOrEqual(certainty);
    expect(firstCertainty(F, Math.max(X, more), L)).toBeLessThanOrEqual(certainty);
    expect(firstCertainty(F, X, Math.max(L, more))).toBeGreaterThanOrEqual(certainty);
  }), many));
});

describe("doubtAfter", () => {
  it("halves, leaves, or takes away all of it", () => expect([doubtAfter(0.5, 0.5), doubtAfter(0.5, 0), doubtAfter(0.5, 1)]).toEqual([0.25, 0.5, 0]));

  it("adds half, or all, of what is missing to full doubt", () => expect([doubtAfter(0.5, -0.5), doubtAfter(0.5, -1)]).toEqual([0.75, 1]));

  it("stays in [0, 1] and moves against the information", () => fc.assert(fc.property(unit, arbitraryReal(-1, 1), (F, informed) => {
    const after = doubtAfter(F, informed);
    expect(after).toBeGreaterThanOrEqual(0);
    expect(after).toBeLessThanOrEqual(1);
    expect((after - F) * informed).toBeLessThanOrEqual(0);
  }), many));
});

describe("certaintyAfter", () => {
  it("gains a share of what is missing as doubt falls, and loses a share of what there is as it rises, in quarters exactly", () => {
    expect([certaintyAfter(0.5, 0.75, 0.25), certaintyAfter(0.5, 0.25, 0.75), certaintyAfter(0.5, 0.3, 0.3)]).toEqual([0.75, 0.25, 0.5]);
  });

  it("is whole when all doubt there can be is gone, and none when all has come", () => fc.assert(fc.property(unit, (C) => {
    expect([certaintyAfter(C, 1, 0), certaintyAfter(C, 0, 1)]).toEqual([1, 0]);
  }), many));

  it("stays in [0, 1] and moves against doubt", () => fc.assert(fc.property(unit, unit, unit, (C, before, after) => {
    const certainty = certaintyAfter(C, before, after);
    expect(certainty).toBeGreaterThanOrEqual(0);
    expect(certainty).toBeLessThanOrEqual(1);
    expect((certainty - C) * (after - before)).toBeLessThanOrEqual(0);
  }), many));
});
