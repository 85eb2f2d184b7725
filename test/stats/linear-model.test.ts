import { isRefusal, type LinearModel, linearModel } from "@talkback/core/stats";
import fc from "fast-check";
import { expect, it } from "vitest";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

interface Given {
  readonly y: number[];
  readonly columns: Record<string, number[]>;
  readonly intercept: boolean;
}
const cases = fixtureOf<Cases<Given>>("linear-model");

function fitted(y: readonly number[], columns: Record<string, readonly number[]>, intercept = true): LinearModel {
  const model = linearModel(y, columns, { intercept });
  if (isRefusal(model)) throw new Error(`${model.refused}: ${model.where}`);
  return model;
}
const estimates = (model: LinearModel) => model.coefficients.map(({ estimate }) => estimate);

it("every coefficient, error, t, p and sum is that of R's lm, to 10 digits", () => {
  againstR(cases, ({ y, columns, intercept }) => fitted(y, columns, intercept), 10);
});

it("finds a residual variance divided by n, and one divided by n − 1, in the same comparison", () => {
  for (const wrongDf of [(n: number) => n, (n: number) => n - 1])
    caughtByR(cases, ({ y, columns, intercept }) => {
      const model = fitted(y, columns, intercept);
      return { ...model, sigma: Math.sqrt(model.residualSquares / wrongDf(model.n)) };
    }, 10);
});

it("finds squares of the response around zero where they belong around the mean", () => {
  caughtByR(cases, ({ y, columns, intercept }) => {
    const model = fitted(y, columns, intercept);
    return { ...model, rSquared: 1 - model.residualSquares / y.reduce((sum, value) => sum + value * value, 0) };
  }, 10);
});

const value = fc.integer({ min: -1000, max: 1000 }).map((k) => k / 100);
const rows = fc.array(fc.tuple(value, value, value), { minLength: 8, maxLength: 40 }).filter((drawn) => {
  const model = linearModel(drawn.map(([y]) => y), { a: drawn.map(([, a]) => a), b: drawn.map(([, , b]) => b) });
  return !isRefusal(model) && model.residualSquares > 1e-3 && model.coefficients.every(({ se }) => se < 1e3);
});
const ofRows = (drawn: readonly (readonly [number, number, number])[]) =>
  fitted(drawn.map(([y]) => y), { a: drawn.map(([, a]) => a), b: drawn.map(([, , b]) => b) });

function expectClose(ours: readonly number[], theirs: readonly number[]): void {
  ours.forEach((number, k) => {
    expect(Math.abs(number - theirs[k]!)).toBeLessThan(1e-9 * (1 + Math.abs(theirs[k]!)));
  });
}

it("the order of the rows means nothing", () => {
  fc.assert(fc.property(rows, (drawn) => {
    expectClose(estimates(ofRows(drawn)), estimates(ofRows(drawn.toReversed())));
  }), { seed: 1 });
});

it("a shift and a scale of the response and of a column change coefficients as they must, and no t or p of a slope", () => {
  fc.assert(fc.property(rows, fc.constantFrom(-3, 0.5, 7), value, (drawn, scale, shift) => {
    const [intercept, a, b] = estimates(ofRows(drawn));
    const moved = ofRows(drawn.map(([y, first, second]) => [scale * y + shift, first + 2, 4 * second]));
    expectClose(estimates(moved), [scale * (intercept! - 2 * a!) + shift, scale * a!, (scale * b!) / 4]);
    expectClose(moved.coefficients.slice(1).map(({ p }) => p), ofRows(drawn).coefficients.slice(1).map(({ p }) => p));
  }), { seed: 2 });
});

it("a response that is a line is found to be one", () => {
  const x = [1, 2, 3, 4, 7];
  expectClose(estimates(fitted(x.map((number) => 3 - 2 * number), { x })), [3, -2]);
});

it("a column called as the intercept does not stand in for it", () => {
  const model = fitted([1, 2, 4, 3], { "(intercept)": [1, 0, 1, 2] });
  expect(model.coefficients.map(({ name }) => name)).toEqual(["(intercept)", "(intercept)"]);
});

it("refuses what has no answer, and says where", () => {
  const y = [1, 2, 4, 3];
  expect(linearModel(y, { a: [1, 2, 3] })).toEqual({ refused: "lengths differ", where: "a" });
  expect(linearModel([1, Number.NaN, 2, 3], {})).toEqual({ refused: "not finite", where: "response" });
  expect(linearModel(y, { a: [1, 0, 1, 2], b: [3, 2, 3, 4] })).toEqual({ refused: "dependent columns", where: "b" });
  expect(linearModel(y, { a: [5, 5, 5, 5] })).toEqual({ refused: "dependent columns", where: "a" });
  expect(linearModel(y, { a: [1, 0, 1, 2], b: [3, 5, 3, 4], c: [0, 0, 2, 1] })).toEqual({ refused: "no degrees of freedom", where: "residual" });
});
