import { type Anova, anova, isRefusal, type Labels, linearModel, type SquaresType } from "@talkback/core/stats";
import fc from "fast-check";
import { expect, it } from "vitest";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

interface Given {
  readonly y: number[];
  readonly labels: Record<string, number[]>;
  readonly type: SquaresType;
  readonly order: number;
}
const cases = fixtureOf<Cases<Given>>("anova");
const only = (type: SquaresType) => Object.fromEntries(Object.entries(cases).filter(([, { given }]) => given.type === type));

function table(y: readonly number[], labels: Record<string, Labels>, type: SquaresType = "III", order = Infinity): Anova {
  const found = anova(y, labels, { type, order, level: 0.9 });
  if (isRefusal(found)) throw new Error(`${found.refused}: ${found.where}`);
  return found;
}

it("every line of types I, II and III is R's, of one to three factors, unbalanced and balanced, to 10 digits", () => {
  expect(Object.keys(cases).length).toBe(24);
  againstR(cases, ({ y, labels, type, order }) => table(y, labels, type, order), 10);
});

it("finds one type of sums of squares in place of another", () => {
  for (const [asked, given] of [["III", "I"], ["III", "II"], ["II", "I"], ["II", "III"], ["I", "II"]] as const)
    caughtByR(only(asked), ({ y, labels, order }) => ({ ...table(y, labels, given, order), type: asked }), 10);
});

/** Type III of a 2 × 2 design from columns of 0 and 1: F of the coefficient of each. */
it("finds columns of 0 and 1 in place of sum-to-zero columns", () => {
  const { given, gives } = (cases as Record<string, { given: Given; gives: Anova }>)["2 x 2, unbalanced.III"]!;
  const columns = (low: number, high: number) => {
    const [a, b] = [given.labels.A!, given.labels.B!].map((codes) => codes.map((code) => (code === 1 ? high : low)));
    return { a: a!, b: b!, ab: a!.map((value, i) => value * b![i]!) };
  };
  const fs = (low: number, high: number) => {
    const model = linearModel(given.y, columns(low, high));
    return isRefusal(model) ? null : { effects: model.coefficients.slice(1).map(({ t }) => ({ f: t * t })) };
  };
  const two = [{ given, gives: { effects: gives.effects.map(({ f }) => ({ f })) } }];
  againstR(two, () => fs(-1, 1), 10);
  caughtByR(two, () => fs(0, 1), 10);
});

it("finds a residual with the degrees of freedom of the total", () => {
  caughtByR(cases, ({ y, labels, type, order }) => {
    const right = table(y, labels, type, order);
    return { ...right, effects: right.effects.map((line) => ({ ...line, f: (line.meanSquare / right.residual.squares) * (right.n - 1) })) };
  }, 10);
});

const value = fc.integer({ min: -500, max: 500 }).map((k) => k / 50);
const balanced = fc.tuple(fc.constantFrom([2, 2], [3, 2], [2, 2, 2]), fc.integer({ min: 2, max: 4 }), fc.infiniteStream(value)).map(([levels, each, stream]) => {
  const cells = levels.reduce<number[][]>((all, count) => all.flatMap((cell) => Array.from({ length: count }, (_, k) => [...cell, k])), [[]]);
  const rows = cells.flatMap((cell) => Array.from({ length: each }, () => cell));
  const labels = Object.fromEntries(levels.map((_, k) => ["abc"[k]!, rows.map((row) => row[k]!)]));
  return { y: rows.map((_, i) => stream.next().value + 0.001 * i * (i % 3)), labels };
}).filter(({ y, labels }) => {
  const found = anova(y, labels);
  return !isRefusal(found) && found.residual.squares > 0.1;
});

function expectSameEffects(one: Anova, two: Anova): void {
  one.effects.forEach(({ name, f, p }, k) => {
    const other = two.effects[k]!;
    expect(name).toBe(other.name);
    expect(Math.abs(f - other.f)).toBeLessThan(1e-8 * (1 + f));
    expect(Math.abs(p - other.p)).toBeLessThan(1e-8);
  });
}

it("types I, II and III are one in balanced designs, whose squares add up to the total", () => {
  fc.assert(fc.property(balanced, ({ y, labels }) => {
    const third = table(y, labels);
    expectSameEffects(third, table(y, labels, "II"));
    expectSameEffects(third, table(y, labels, "I"));
    const mean = y.reduce((sum, x) => sum + x, 0) / y.length;
    const total = y.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
    const parts = third.effects.reduce((sum, { squares }) => sum + squares, third.residual.squares);
    expect(Math.abs(parts - total)).toBeLessThan(1e-9 * total);
  }), { seed: 1, numRuns: 60 });
});

const unbalanced = fc.array(fc.tuple(value, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })), { minLength: 12, maxLength: 40 }).filter((rows) => {
  const found = anova(rows.map(([y]) => y), { a: rows.map(([, a]) => a), b: rows.map(([, , b]) => b) });
  return !isRefusal(found) && found.residual.squares > 0.1;
});

it("the order of rows, names of levels, a shift and a scale mean nothing in unbalanced designs", () => {
  fc.assert(fc.property(unbalanced, fc.constantFrom("II", "III"), (rows, type) => {
    const one = table(rows.map(([y]) => y), { a: rows.map(([, a]) => a), b: rows.map(([, , b]) => b) }, type);
    const other = rows.toReversed();
    const renamed = other.map(([, a]) => ["z", "m", "q"][a]!);
    expectSameEffects(one, table(other.map(([y]) => 5 - 2 * y), { a: renamed, b: other.map(([, , b]) => -b) }, type));
  }), { seed: 2, numRuns: 60 });
});

it("F of a factor with two levels is the square of t of its column", () => {
  fc.assert(fc.property(unbalanced, (rows) => {
    const y = rows.map(([first]) => first);
    const model = linearModel(y, { b: rows.map(([, , b]) => b) });
    if (isRefusal(model)) throw new Error(model.refused);
    const [line] = table(y, { b: rows.map(([, , b]) => b) }).effects;
    const { t, p } = model.coefficients[1]!;
    expect(Math.abs(line!.f - t * t)).toBeLessThan(1e-9 * (1 + t * t));
    expect(Math.abs(line!.p - p)).toBeLessThan(1e-9);
  }), { seed: 3, numRuns: 60 });
});

it("the 90 percent interval of a share lies above 0 exactly where p is below .05", () => {
  fc.assert(fc.property(unbalanced, (rows) => {
    for (const { p, interval } of table(rows.map(([y]) => y), { a: rows.map(([, a]) => a), b: rows.map(([, , b]) => b) }).effects)
      expect(interval!.low > 0).toBe(p < 0.05);
  }), { seed: 4, numRuns: 60 });
});

it("intervals are computed only where a level is given", () => {
  const found = anova([1, 2, 4, 3, 5, 9], { a: ["x", "x", "y", "y", "x", "y"] });
  expect(isRefusal(found) ? found : found.effects[0]!.interval).toBeNull();
});

it("refuses what has no answer, and says where", () => {
  const y = [1, 2, 4, 3, 5, 9];
  const a = ["x", "x", "y", "y", "x", "y"];
  expect(anova(y, { a, b: [1, 1, 2, 2, 2, 2] })).toEqual({ refused: "empty cell", where: "a y, b 1" });
  expect(anova(y, { a, b: [1, 1, 2, 2, 1, 2] }, { order: 1 })).toEqual({ refused: "dependent columns", where: "b" });
  expect(anova(y, { a, b: [3, 3, 3, 3, 3, 3] })).toEqual({ refused: "one level only", where: "b" });
  expect(anova(y, { a, b: [3, 4] })).toEqual({ refused: "lengths differ", where: "b" });
  expect(anova(y, { a }, { blocks: [1, 2] })).toEqual({ refused: "lengths differ", where: "blocks" });
  expect(anova(y, { a }, { blocks: [1, 2, 3, 4, 5, 6] })).toEqual({ refused: "no degrees of freedom", where: "residual" });
  expect(anova([1, 1, 4, 4, 9, 9], { a: [1, 2, 1, 2, 1, 2] }, { blocks: [1, 1, 2, 2, 3, 3] })).toEqual({ refused: "no variation", where: "residual" });
  expect(anova([1, 2, 3, 4, Infinity, 6], { a })).toEqual({ refused: "not finite", where: "response" });
  expect(anova([1, 2, 3, 4], { a: [1, 1, 2, 2], b: [1, 2, 1, 2] })).toEqual({ refused: "no degrees of freedom", where: "residual" });
  expect(anova([0.1, 0.1, 0.3, 0.3, 0.1, 0.3], { a })).toEqual({ refused: "no variation", where: "residual" });
  expect(anova([0, 0, 0, 0, 0, 0], { a })).toEqual({ refused: "no variation", where: "residual" });
});

it("blocks are what a factor without interactions would be", () => {
  const y = [1, 4, 2, 7, 5, 9, 6, 8];
  const [a, b] = [["x", "y", "x", "y", "x", "y", "x", "x"], [1, 1, 2, 2, 3, 3, 3, 1]];
  const [within, beside] = [anova(y, { a }, { blocks: b }), anova(y, { a, b }, { order: 1 })] as [Anova, Anova];
  for (const key of ["squares", "f", "df2", "p"] as const) expect(within.effects[0]![key]).toBeCloseTo(beside.effects[0]![key], 12);
  expect(anova(y, { a }, { blocks: b.map(String) })).toEqual(within);
});

it("a table of main effects only needs no cell of its interactions", () => {
  const found = table([1, 2, 4, 3, 5, 9], { a: ["x", "x", "y", "y", "x", "y"], b: [1, 1, 2, 2, 2, 2] }, "III", 1);
  expect(found.effects.map(({ name }) => name)).toEqual(["a", "b"]);
});
