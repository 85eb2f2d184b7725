import { bootstrapMediation, isRefusal, type Refusal, type SerialColumns, serialMediation } from "@talkback/core/stats";
import fc from "fast-check";
import { expect, it } from "vitest";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";
import { pickOf } from "./pick.js";
import { replay } from "./replay.js";

interface Given {
  readonly columns: Record<keyof SerialColumns, number[]>;
  readonly strata: number[];
  readonly rows: number[][];
}
const cases = fixtureOf<Cases<Given>>("mediation");

function certain<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`${result.refused}: ${result.where}`);
  return result;
}
function computed({ columns, strata, rows }: Given, resampled = columns) {
  return {
    paths: certain(serialMediation(columns)),
    effects: certain(bootstrapMediation(resampled, { samples: rows.length, pick: replay(rows, strata), strata })),
  };
}

it("paths, their t tests, products and percentile and BCa intervals are those of R's lm, boot and boot.ci, to 10 digits", () => {
  againstR(cases, (given) => computed(given), 10);
});

it("finds mediators in the other order, and a second mediator regressed on X alone", () => {
  caughtByR(cases, (given) => {
    const { x, m1, m2, y } = given.columns;
    return computed(given, { x, m1: m2, m2: m1, y });
  }, 10);
  caughtByR(cases, (given) => {
    const right = computed(given);
    const { x, m1, m2, y } = given.columns;
    return { ...right, paths: { ...right.paths, a2: certain(serialMediation({ x, m1: m2, m2: m1, y })).a1 } };
  }, 10);
});

const number = fc.integer({ min: -300, max: 300 }).map((k) => k / 30);
const columns = fc.array(fc.tuple(number, number, number, number), { minLength: 10, maxLength: 40 }).map((rows) => ({
  x: rows.map(([x]) => x), m1: rows.map(([, m1]) => m1), m2: rows.map(([, , m2]) => m2), y: rows.map(([, , , y]) => y),
})).filter((drawn) => {
  const found = serialMediation(drawn);
  return !isRefusal(found) && Math.max(found.a1.se, found.d21.se, found.b1.se, found.b2.se, found.direct.se) < 100;
});

it("the total effect is the direct one and all indirect ones", () => {
  fc.assert(fc.property(columns, (drawn) => {
    const { total, direct, indirect } = certain(serialMediation(drawn));
    expect(total.estimate).toBeCloseTo(direct.estimate + indirect.all, 8);
  }), { seed: 1 });
});

it("normal equations and reflections give the same indirect effects", () => {
  fc.assert(fc.property(columns, (drawn) => {
    const { indirect } = certain(serialMediation(drawn));
    const quick = certain(bootstrapMediation(drawn, { samples: 1, pick: pickOf("one") }));
    for (const name of ["first", "second", "serial", "all"] as const) expect(quick[name].estimate).toBeCloseTo(indirect[name], 8);
  }), { seed: 2 });
});

it("no shift changes an indirect effect, a scale of Y is theirs, a scale of X is undone, one of a mediator means nothing", () => {
  fc.assert(fc.property(columns, (drawn) => {
    const one = certain(serialMediation(drawn)).indirect;
    const moved = certain(serialMediation({
      x: drawn.x.map((x) => 2 * x + 1), m1: drawn.m1.map((m1) => 3 - 4 * m1), m2: drawn.m2.map((m2) => m2 / 5 - 1), y: drawn.y.map((y) => 6 * y + 7),
    })).indirect;
    for (const name of ["first", "second", "serial", "all"] as const) expect(moved[name]).toBeCloseTo(3 * one[name], 7);
  }), { seed: 3 });
});

it("a resample in which X does not vary has no effects, and is left out", () => {
  const drawn = { x: [0, 0, 1], m1: [1, 2, 4], m2: [2, 1, 7], y: [1, 5, 2] };
  expect(bootstrapMediation(drawn, { samples: 2, pick: () => 0 })).toEqual({ refused: "dependent columns", where: "x, m1 or m2" });
  const more = { x: [0, 0, 1, 1, 0], m1: [1, 2, 4, 3, 7], m2: [2, 1, 7, 7, 1], y: [1, 5, 2, 8, 9] };
  const picks = [0, 1, 4, 0, 1, 0, 1, 2, 3, 4];
  const { all } = certain(bootstrapMediation(more, { samples: 2, pick: () => picks.shift()! }));
  expect(all.values[0]).toBeNaN();
  expect(all.values[1]).toBeCloseTo(all.estimate, 12);
  expect(all.percentile).toMatchObject({ samples: 1, extreme: true });
});

it("refuses what has no answer, and says where", () => {
  const m1 = [1, 2, 4, 3, 7];
  const m2 = [2, 1, 7, 7, 1];
  const y = [1, 5, 2, 8, 9];
  expect(serialMediation({ x: [1, 1, 1, 1, 1], m1, m2, y })).toEqual({ refused: "dependent columns", where: "x" });
  expect(serialMediation({ x: [0, 1, 0, 1, 1], m1, m2: m1.map((m) => 2 * m), y })).toEqual({ refused: "dependent columns", where: "m2" });
  expect(serialMediation({ x: [0, 1, 0, 1, 1], m1: [1, 2, Number.NaN, 3, 7], m2, y })).toEqual({ refused: "not finite", where: "m1" });
  expect(serialMediation({ x: [0, 1], m1, m2, y })).toEqual({ refused: "lengths differ", where: "x" });
  expect(bootstrapMediation({ x: [0, 1], m1, m2, y }, { samples: 9, pick: () => 0 })).toEqual({ refused: "lengths differ", where: "x" });
  expect(serialMediation({ x: [0, 1, 0, 1], m1: [1, 2, 4, 3], m2: [2, 1, 7, 7], y: [1, 5, 2, 8] })).toEqual({ refused: "no degrees of freedom", where: "residual" });
});
