import { describe, expect, it } from "vitest";
import { plainNetwork } from "../../graph/network.js";
import { stageStrategy } from "../../testing/strategy-world.js";
import { ignore } from "./ignore.js";

const alone = plainNetwork(3, new Uint32Array(), new Uint32Array());
const stage = (input: Readonly<Record<string, unknown>> = {}, market: Readonly<Record<string, number>> = { trust: 0.5 }) =>
  stageStrategy(ignore, { patience: 2, loss: 0.5, ...input }, { network: alone, market });
const trustAfter = (staged: ReturnType<typeof stage>, steps: number, said: Readonly<Record<number, Record<number, number>>>) =>
  Array.from({ length: steps }, (_, t) => {
    staged.step(t, said[t]);
    return staged.agents.market.trust![1];
  });

describe("ignore", () => {
  it("costs the complainer some trust when the complaint is older than its patience, once, and nobody else any", () => {
    const staged = stage();
    expect(trustAfter(staged, 7, { 0: { 1: -1 } })).toEqual([0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25]);
    expect([staged.agents.market.trust![0], staged.agents.market.trust![2]]).toEqual([0.5, 0.5]);
  });

  it("counts one complaint of a person at a time, and the next from when the first has lapsed", () => {
    const every = Object.fromEntries(Array.from({ length: 9 }, (_, t) => [t, { 1: -1 }]));
    expect(trustAfter(stage(), 9, every)).toEqual([0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25, 0.125]);
  });

  it("says nothing, and changes nothing where there is no trust to lose", () => {
    const staged = stage({}, {});
    staged.step(0, { 1: -1 });
    const columns = () => Object.values(staged.agents).filter(ArrayBuffer.isView).map((column) => Array.from(column as Float64Array));
    const before = columns();
    for (const t of [1, 2, 3, 4]) expect(staged.step(t)).toBe(0);
    expect(columns()).toEqual(before);
    expect([staged.acts.sender, Array.from(staged.own.since!)]).toEqual([undefined, [0, 0, 0]]);
  });

  it("needs trust, contradicts those that answer, and has no use for a budget", () => {
    expect([ignore.needs!({} as never), ignore.contradicts]).toEqual([["trust"], ["respond", "employees"]]);
    expect(ignore.mistakes!({ budget: 5 } as never)).toMatchObject([{ path: "budget" }]);
    expect(ignore.mistakes!({ budget: null } as never)).toEqual([]);
  });
});
