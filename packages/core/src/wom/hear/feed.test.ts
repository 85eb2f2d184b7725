import { describe, expect, it } from "vitest";
import { assemble } from "../../engine/assemble.js";
import { lay } from "../../engine/ground.js";
import { plainNetwork } from "../../graph/network.js";
import { ROW, S0, SE, SX } from "../../population/heard.js";
import { catalog } from "../../library/catalog.js";
import { parseScenario } from "../../scenario/scenario.js";

/** Agent 0 hears all others, who think and say this. */
const OPINIONS = [0, 0.5, -0.9, 0.1, -0.5, 0.7, 0];
const star = plainNetwork(OPINIONS.length, new Uint32Array(OPINIONS.length - 1), Uint32Array.from({ length: OPINIONS.length - 1 }, (_, k) => k + 1));

/** What agent 0 hears of them in a step. */
function reader(hear: object): (t: number) => readonly number[] {
  const scenario = parseScenario({
    id: "feed", network: { kind: "given" }, ties: { kind: "uniform", strength: 1 }, hear, speaking: { floor: 1, silence: 0 }, peers: { trust: 1 },
    people: { attitude: { kind: "values", list: OPINIONS }, activity: { kind: "constant", value: 1 } },
  }, catalog);
  const { scene: { byKey, heard }, express, hear: listen } = assemble(scenario, catalog, lay(scenario, catalog, { seed: "f", replication: 0, network: star }), "f", 0);
  return (t) => {
    heard.any.fill(0);
    express(t, byKey, 0, OPINIONS.length);
    listen(t, byKey, 0, OPINIONS.length);
    return Array.from(heard.sums.subarray(0, ROW));
  };
}

describe("a feed", () => {
  it("with room for all is no feed: everybody hears all who speak to them, whatever comes first", () => {
    for (const rankBy of ["chronological", "engagement"]) expect(reader({ kind: "feed", room: 6, rankBy })(0)).toEqual(reader({ kind: "everyone" })(0));
  });

  it("by engagement shows the strongest opinions of either sign, and of equals the first", () => {
    const of = (room: number) => reader({ kind: "feed", room, rankBy: "engagement" })(0)[SE]!;
    expect([of(1), of(2), of(3), of(4)]).toEqual([-0.9, -0.9 + 0.7, 0.5 - 0.9 + 0.7, 0.5 - 0.9 - 0.5 + 0.7]);
  });

  // Of 6 posts each is read alone in 250 of 1,500 steps (standard deviation 14.4): one is off by 78 with probability 6 × 6e-8.
  it("by time shows any, each as often as another", () => {
    const read = reader({ kind: "feed", room: 1 });
    const often = new Map<number, number>();
    for (let t = 0; t < 1500; t++) {
      const heard = read(t);
      expect([heard[S0], heard[SX]]).toEqual([1, 1]);
      often.set(heard[SE]!, (often.get(heard[SE]!) ?? 0) + 1);
    }
    expect([...often.keys()].sort()).toEqual(OPINIONS.slice(1).sort());
    for (const count of often.values()) expect(Math.abs(count - 250)).toBeLessThan(78);
  });

  it("shows as many as it has room for, up to all", () => {
    const pressures = [1, 2, 3, 4, 5, 6, 7].map((room) => reader({ kind: "feed", room })(3)[SX]);
    expect(pressures).toEqual([1, 2, 3, 4, 5, 6, 6]);
  });
});
