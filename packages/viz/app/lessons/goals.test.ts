import { describe, expect, it } from "vitest";
import type { Band } from "../lab/lab.js";
import { judgeGoals, toldOf } from "./goals.js";

const band = (reach: readonly number[], backfire: readonly number[]): Band => ({
  done: reach.length, total: reach.length, steps: 2, a: { contacts: Float64Array.from(reach.flatMap((_, k) => [k, k + 2])) }, b: null, endB: null,
  endA: { reach: Float64Array.from(reach), backfire: Float64Array.from(backfire) },
});
const goals = [{ told: "reach", at: "least", value: 0.6 }, { told: "backfire", at: "most", value: 0.05 }] as const;

describe("the goals of a puzzle", () => {
  it("hold together in a world, or that world does not count", () => {
    expect(judgeGoals(band([0.6, 0.9, 0.5, 0.9], [0.05, 0.2, 0, 0]), goals)).toEqual({ worlds: 4, each: [3, 3], all: 2, solved: false });
  });

  it("are reached when they hold in three worlds of four", () => {
    expect(judgeGoals(band([1, 1, 1, 0], [0, 0, 0, 0]), goals).solved).toBe(true);
  });

  it("do not hold where there is no outcome: who reaches nobody turns nobody, and solves nothing", () => {
    expect(judgeGoals(band([0, 0], [NaN, NaN]), [goals[1]])).toMatchObject({ all: 0, solved: false });
  });

  it("count contacts a step, on average of the run", () => {
    expect([...toldOf(band([1, 1, 1], [0, 0, 0]), "contacts")]).toEqual([1, 2, 3]);
  });
});
