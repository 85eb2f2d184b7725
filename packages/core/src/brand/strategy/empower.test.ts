import { describe, expect, it } from "vitest";
import { plainNetwork } from "../../graph/network.js";
import { stageStrategy, type StrategyWorld } from "../../testing/strategy-world.js";
import { empower } from "./empower.js";

const MANY = 2000;
const alone = (n: number) => plainNetwork(n, new Uint32Array(), new Uint32Array());
const stage = (input: Readonly<Record<string, unknown>> = {}, world: Partial<StrategyWorld> = {}) => {
  const staged = stageStrategy(empower, { gain: 0.5, ...input }, { network: alone(4), who: [0, 1, 2], market: { trust: 0.5 }, ...world });
  staged.agents.power.fill(0.5);
  staged.agents.certainty.fill(0.5);
  return staged;
};
type Staged = ReturnType<typeof stage>;
const state = ({ agents: { power, certainty, attitude, anchor, market } }: Staged, i: number) => [power[i], certainty[i], attitude[i], anchor[i], market.trust![i]];

describe("empower", () => {
  it("gives those who take part a share of the power that they lack, in the step in which it comes into force, and once", () => {
    const staged = stage({ from: 1 });
    const marks = [0, 1, 2, 3].map((t) => {
      staged.step(t);
      return Array.from(staged.agents.empowered);
    });
    expect(marks).toEqual([[0, 0, 0, 0], [1, 1, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0]]);
    expect(Array.from(staged.agents.power)).toEqual([0.75, 0.75, 0.75, 0.5]);
  });

  it("adds to a source of power where the market knows them, from which power follows", () => {
    const staged = stage({ source: "information" }, { market: { trust: 0.5, information: 0, crowd: 0 } });
    staged.step(0);
    expect([Array.from(staged.agents.market.information!), Array.from(staged.agents.market.crowd!)]).toEqual([[0.5, 0.5, 0.5, 0], [0, 0, 0, 0]]);
    expect(Array.from(staged.agents.power)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it("lets as many take part as the budget pays for, by key; only they have an outcome", () => {
    const staged = stage({ budget: 2, after: 1, closing: 0.5 });
    staged.step(0);
    staged.step(1);
    expect([Array.from(staged.agents.power), staged.spent()]).toEqual([[0.75, 0.75, 0.5, 0.5], 2]);
    expect(Array.from(staged.agents.certainty)).toEqual([0.75, 0.75, 0.5, 0.5]);
  });

  it("keeps its promise so many steps later: those who took part are surer, winners like it more, once", () => {
    const staged = stage({ after: 2, outcome: "kept", winners: 1, ownership: 0.5, closing: 0.5 });
    const seen = [0, 1, 2, 3].map((t) => {
      staged.step(t);
      return state(staged, 0);
    });
    expect(seen).toEqual([[0.75, 0.5, 0, 0, 0.5], [0.75, 0.5, 0, 0, 0.5], [0.75, 0.75, 0.5, 0, 0.5], [0.75, 0.75, 0.5, 0, 0.5]]);
    expect(state(staged, 3)).toEqual([0.5, 0.5, 0, 0, 0.5]);
  });

  it("breaks its promise: those who took part are less sure and trust it less, and keep the power they felt", () => {
    const staged = stage({ after: 1, outcome: "broken", letdown: 0.5, trustLoss: 0.5, winners: 1, ownership: 1 });
    staged.step(0);
    staged.step(1);
    expect([state(staged, 0), state(staged, 3)]).toEqual([[0.75, 0.25, 0, 0, 0.25], [0.5, 0.5, 0, 0, 0.5]]);
  });

  it("has no outcome where none is set, or once it has been ended", () => {
    for (const input of [{ after: null }, { after: 3, until: 2 }]) {
      const staged = stage({ ...input, winners: 1 });
      for (let t = 0; t < 6; t++) staged.step(t);
      expect(state(staged, 0)).toEqual([0.75, 0.5, 0, 0, 0.5]);
    }
  });

  it("does without trust where the market has none", () => {
    const staged = stage({ after: 1, outcome: "broken", letdown: 0.5 }, { market: {} });
    staged.step(0);
    staged.step(1);
    expect(staged.agents.certainty[0]).toBe(0.25);
  });

  it("lets the share win that it was told to, and more of the same people win with a larger one", () => {
    // 2,000 draws at .41: further than 5 standard errors off with probability below 1e-6, the seed being fixed.
    const winnersAt = (winners: number) => {
      const staged = stage({ after: 1, winners, ownership: 1 }, { network: alone(MANY), who: Array.from({ length: MANY }, (_, i) => i) });
      staged.step(0);
      staged.step(1);
      return Array.from(staged.agents.attitude, (attitude) => attitude === 1);
    };
    const [few, many] = [winnersAt(0.41), winnersAt(0.6)];
    expect(Math.abs(few.filter(Boolean).length - 0.41 * MANY)).toBeLessThan(5 * Math.sqrt(MANY * 0.41 * 0.59));
    expect(few.every((won, i) => !won || many[i]!)).toBe(true);
  });

  it("refuses an outcome that never comes", () => {
    const mistakes = (given: object) => empower.mistakes!({ from: 3, until: null, when: null, after: null, outcome: "kept", ...given } as never).map(({ path }) => path);
    const when = { measure: "opposed", is: "above", value: 0, lasts: 4 };
    expect([mistakes({}), mistakes({ after: 5 }), mistakes({ after: 5, until: 9 }), mistakes({ when, after: 3 })]).toEqual([[], [], [], []]);
    expect(empower.mistakes!({ from: 3, until: null, when: null, after: null, outcome: "broken" } as never)).toEqual([
      { path: "after", expected: "steps until the outcome, since outcome is broken", received: "null: there never is one" },
    ]);
    expect([mistakes({ outcome: "broken" }), mistakes({ after: 5, until: 8 }), mistakes({ when, after: 4 })]).toEqual([["after"], ["until"], ["when.lasts"]]);
  });
});
