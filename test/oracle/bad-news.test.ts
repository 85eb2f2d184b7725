import { expect, it } from "vitest";
import { badNewsStep, type Market, persuasion, type State, transitions } from "./bad-news.js";

const states: readonly State[] = ["satisfied", "dissatisfied", "undecided", "rejecter"];
const market: Market = {
  ties: [{ speaker: 0, hearer: 2, beta: 0.2 }, { speaker: 1, hearer: 2, beta: 0.2 }, { speaker: 2, hearer: 3, beta: 1 }], advertising: 0, m: 2, dissatisfied: 0.5,
};

it("one satisfied and one dissatisfied voice, which weighs double, win a third and two thirds of those whom both persuade", () => {
  const { plus, minus } = persuasion(states, 2, market);
  expect([plus, minus].map((p) => p.toFixed(12))).toEqual(["0.200000000000", "0.400000000000"]);
  const { adopt, reject } = transitions({ plus, minus });
  expect(adopt).toBeCloseTo(0.12 + 0.08 / 3, 12);
  expect(reject).toBeCloseTo(0.32 + 0.16 / 3, 12);
  expect(adopt + reject).toBeCloseTo(1 - 0.8 * 0.6, 12);
});

it("advertising persuades besides the satisfied, and a critical voice never with more than certainty", () => {
  const { plus, minus } = persuasion(states, 2, { ...market, advertising: 0.5, m: 6 });
  expect(plus).toBeCloseTo(1 - 0.5 * 0.8, 12);
  expect(minus).toBe(1);
});

it("the undecided go where their luck says, the others stay", () => {
  const after = (...luck: [number, number, number, number]) => badNewsStep(states, market, () => luck);
  const ends = [after(0.9, 0.9, 0, 0), after(0.1, 0.9, 0, 0.4), after(0.1, 0.9, 0, 0.6), after(0.9, 0.1, 0, 0), after(0.1, 0.1, 0.3, 0.6), after(0.1, 0.1, 0.4, 0.6)];
  expect(ends.map((one) => one[2])).toEqual(["undecided", "dissatisfied", "satisfied", "rejecter", "satisfied", "rejecter"]);
  for (const end of ends) expect([end[0], end[1], end[3]]).toEqual([states[0], states[1], states[3]]);
});
