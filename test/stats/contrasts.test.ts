import { anova, type Cells, type Contrast, type ContrastOptions, cellsOf, contrast, isRefusal, type Labels, type Refusal, simpleEffects } from "@talkback/core/stats";
import fc from "fast-check";
import { expect, it } from "vitest";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

interface Data {
  readonly y: number[];
  readonly labels: Record<string, number[]>;
}
interface Planned extends Data {
  readonly weights: number[];
  readonly error: "pooled" | "separate";
  readonly level: number;
}
interface Simple extends Data {
  readonly of: string;
  readonly at: string;
}
const fixture = fixtureOf<{ contrasts: Cases<Planned>; simple: Cases<Simple> }>("contrasts");

function certain<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`${result.refused}: ${result.where}`);
  return result;
}
const cellsFrom = (y: readonly number[], labels: Record<string, Labels>): Cells => certain(cellsOf(y, labels));
const planned = (y: readonly number[], labels: Record<string, Labels>, weights: readonly number[], options: ContrastOptions = {}): Contrast =>
  certain(contrast(cellsFrom(y, labels), weights, options));

it("every contrast with a pooled and with separate errors is R's, to 10 digits", () => {
  againstR(fixture.contrasts, ({ y, labels, weights, error, level }) => planned(y, labels, weights, { error, level }), 10);
});

it("finds one error in place of the other, and variances divided by n", () => {
  caughtByR(fixture.contrasts, ({ y, labels, weights, error, level }) =>
    planned(y, labels, weights, { error: error === "pooled" ? "separate" : "pooled", level }), 10);
  caughtByR(fixture.contrasts, ({ y, labels, weights, error, level }) => {
    const cells = cellsFrom(y, labels);
    const list = cells.list.map((cell) => ({ ...cell, squares: (cell.squares * (cell.n - 1)) / cell.n }));
    return contrast({ ...cells, list }, weights, { error, level });
  }, 10);
});

it("every simple effect is R's linear hypothesis, to 10 digits", () => {
  againstR(fixture.simple, ({ y, labels, of, at }) => certain(simpleEffects(cellsFrom(y, labels), of, at)), 10);
});

it("finds simple effects tested with the error of their own cells only", () => {
  caughtByR(fixture.simple, ({ y, labels, of, at }) => {
    const levels = [...new Set(labels[at]!)].sort();
    return levels.map((level) => {
      const here = <T>(values: readonly T[]) => values.filter((_, i) => labels[at]![i] === level);
      return { at: level, f: certain(anova(here(y), { [of]: here(labels[of]!) })).effects[0]!.f };
    });
  }, 10);
});

const value = fc.integer({ min: -500, max: 500 }).map((k) => k / 50);
const groups = fc.tuple(fc.array(value, { minLength: 3, maxLength: 12 }), fc.array(value, { minLength: 3, maxLength: 12 }))
  .filter((both) => both.every((group) => new Set(group).size > 2));
const stacked = (both: readonly (readonly number[])[]) => ({ y: both.flat(), labels: { group: both.flatMap((group, k) => group.map(() => k)) } });

it("t² of a contrast of two groups is F, and its p is F's", () => {
  fc.assert(fc.property(groups, (both) => {
    const { y, labels } = stacked(both);
    const { t, p } = planned(y, labels, [-1, 1]);
    const [line] = certain(anova(y, labels)).effects;
    expect(Math.abs(t * t - line!.f)).toBeLessThan(1e-9 * (1 + line!.f));
    expect(Math.abs(p - line!.p)).toBeLessThan(1e-9);
  }), { seed: 1 });
});

it("a contrast follows the scale of its weights and of the response, and no shift; t keeps only the sign", () => {
  fc.assert(fc.property(groups, fc.constantFrom("pooled", "separate"), fc.constantFrom(-2, 0.25, 3), (both, error, factor) => {
    const { y, labels } = stacked(both);
    const one = planned(y, labels, [-1, 1], { error });
    const heavier = planned(y, labels, [-factor, factor], { error });
    const moved = planned(y.map((number) => 7 + factor * number), labels, [-1, 1], { error });
    for (const other of [heavier, moved]) {
      expect(other.estimate).toBeCloseTo(factor * one.estimate, 9);
      expect(other.t).toBeCloseTo(Math.sign(factor) * one.t, 8);
      expect(other.df).toBeCloseTo(one.df, 8);
      expect(other.high - other.low).toBeCloseTo(Math.abs(factor) * (one.high - one.low), 8);
    }
    expect(moved.standardised).toBeCloseTo(Math.sign(factor) * one.standardised, 8);
  }), { seed: 2 });
});

it("separate errors of groups alike in size and spread are the pooled error with its degrees of freedom", () => {
  const { y, labels } = stacked([[1, 2, 3, 5], [4, 5, 6, 8]]);
  const pooled = planned(y, labels, [-1, 1]);
  const separate = planned(y, labels, [-1, 1], { error: "separate" });
  expect(separate.t).toBeCloseTo(pooled.t, 12);
  expect(separate.df).toBeCloseTo(6, 12);
});

it("the error term of an analysis of variance is the pooled one where all interactions are fitted", () => {
  const { y, labels } = (fixture.simple as Record<string, { given: Simple }>)["2 x 2"]!.given;
  const weights = [1, -1, -1, 1];
  const { residual } = certain(anova(y, labels));
  expect(planned(y, labels, weights, { error: residual }).t).toBeCloseTo(planned(y, labels, weights).t, 12);
});

it("names cells by their levels, the last factor's changing fastest", () => {
  const cells = cellsFrom([1, 2, 3, 4, 6], { power: ["low", "high", "low", "high", "high"], public: [1, 1, 0, 0, 0] });
  expect(cells.list.map(({ name, n, mean }) => [name, n, mean])).toEqual([
    ["power high, public 0", 2, 5], ["power high, public 1", 1, 2], ["power low, public 0", 1, 3], ["power low, public 1", 1, 1],
  ]);
  expect(cells.list[0]!.levels).toEqual({ power: "high", public: 0 });
});

it("refuses what has no answer, and says where", () => {
  const cells = cellsFrom([1, 2, 3, 5, 4, 4.5], { a: [1, 1, 2, 2, 3, 3], b: [1, 2, 1, 2, 1, 1] });
  expect(contrast(cells, [1, -1, 0, 0, 0])).toEqual({ refused: "lengths differ", where: "weights" });
  expect(contrast(cells, [1, 1, -1, 0, 0, 0])).toEqual({ refused: "not a contrast", where: "weights" });
  expect(contrast(cells, [0, 0, 0, 0, 0, 0])).toEqual({ refused: "not a contrast", where: "weights" });
  expect(contrast(cells, [1, 0, 0, 0, 0, -1])).toEqual({ refused: "empty cell", where: "a 3, b 2" });
  expect(contrast(cells, [1, -1, 0, 0, 0, 0], { error: "separate" })).toEqual({ refused: "no degrees of freedom", where: "a 1, b 1" });
  expect(contrast(cells, [1, -1, 0, 0, 0, 0])).toMatchObject({ estimate: -1, df: 1 });
  expect(simpleEffects(cells, "a", "b")).toEqual({ refused: "empty cell", where: "a 3, b 2" });
  expect(simpleEffects(cells, "a", "c")).toEqual({ refused: "unknown name", where: "c" });
  expect(simpleEffects(cells, "a", "a")).toEqual({ refused: "unknown name", where: "a" });
  expect(contrast(cellsFrom([0.1, 0.1, 0.1, 0.7, 0.7, 0.7], { a: [1, 1, 1, 2, 2, 2] }), [1, -1])).toEqual({ refused: "no variation", where: "residual" });
  const still = cellsFrom([1, 1, 1, 2, 2, 2, 3, 4], { a: [1, 1, 1, 2, 2, 2, 3, 3] });
  expect(contrast(still, [1, -1, 0], { error: "separate" })).toEqual({ refused: "no variation", where: "residual" });
  expect(contrast(cellsFrom([1, 2], { a: [1, 2] }), [1, -1])).toEqual({ refused: "no degrees of freedom", where: "residual" });
});
