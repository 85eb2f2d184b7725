import { type Network, parseScenario, plainNetwork } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { describe, expect, it } from "vitest";
import { stage } from "./stage.js";

/** Two communities, 0-4 and 5-9: in the first all are tied to 0 and in a ring, 5 is the middle of a star, and 2-6 and 0-5 cross. */
const PAIRS = [[0, 1], [0, 2], [0, 3], [0, 4], [1, 2], [2, 3], [3, 4], [4, 1], [5, 6], [5, 7], [5, 8], [5, 9], [2, 6], [0, 5]] as const;
const POWER = [0.9, 0.1, 0.8, 0.5, 0.5, 0.9, 0.2, 0.3, 0.95, 0.4];
const CERTAINTY = [0.9, 0.9, 0.2, 0.5, 0.4, 0.1, 0.2, 0.8, 0.6, 0.3];

const network: Network = plainNetwork(10, Uint32Array.from(PAIRS, ([a]) => a), Uint32Array.from(PAIRS, ([, b]) => b), {
  community: Float64Array.from({ length: 10 }, (_, i) => (i < 5 ? 0 : 1)),
});

/** Those whom a choice of targets addresses. */
function chosen(targets: object, given = network): number[] {
  const values = (list: readonly number[]) => ({ kind: "values", list });
  const scenario = parseScenario({
    id: "targets", network: { kind: "given" }, ties: { kind: "uniform", strength: 1 }, people: { power: values(POWER), certainty: values(CERTAINTY) },
    campaigns: [{ targets }], steps: 1, window: 1,
  }, catalog);
  return [...stage(scenario, { network: given }).model.broadcasts[0]!.targeted].flatMap((mark, i) => (mark === 1 ? [i] : []));
}

describe("targets are", () => {
  it("by-pagerank, the middles of wheel and star; alone at the top is the star's, whose leaves hear nobody else", () => {
    expect(chosen({ kind: "by-pagerank", share: 0.2 })).toEqual([0, 5]);
    expect(chosen({ kind: "by-pagerank", share: 0.1 })).toEqual([5]);
  });

  it("by-pagerank without damping everybody alike, and so by ascending key", () => {
    expect(chosen({ kind: "by-pagerank", share: 0.3, damping: 0 })).toEqual([0, 1, 2]);
  });

  it("by-k-shell, the wheel and not the star, whose middle has as many ties; those who share a shell go by ascending key", () => {
    expect(chosen({ kind: "by-k-shell", share: 0.5 })).toEqual([0, 1, 2, 3, 4]);
    expect(chosen({ kind: "by-k-shell", share: 0.2 })).toEqual([0, 1]);
    expect(chosen({ kind: "by-k-shell", share: 0.3, order: "lowest" })).toEqual([7, 8, 9]);
    expect(chosen({ kind: "by-k-shell", share: 0.2, order: "lowest" })).toEqual([7, 8]);
  });

  it("by-bridging, those heard in the other community, first the one with the larger share of hearers there", () => {
    expect(chosen({ kind: "by-bridging", share: 0.1 })).toEqual([6]);
    expect(chosen({ kind: "by-bridging", share: 0.4 })).toEqual([0, 2, 5, 6]);
  });

  it("by-power-and-certainty, those nearest each corner", () => {
    expect(chosen({ kind: "by-power-and-certainty", share: 0.1 })).toEqual([0]);
    expect(chosen({ kind: "by-power-and-certainty", share: 0.2, certainty: "low" })).toEqual([2, 5]);
    expect(chosen({ kind: "by-power-and-certainty", share: 0.1, power: "low" })).toEqual([1]);
    expect(chosen({ kind: "by-power-and-certainty", share: 0.1, power: "low", certainty: "low" })).toEqual([6]);
  });

  it("of median rank, those in the middle between the ends", () => {
    const inOrder = POWER.map((power, i) => [power, i] as const).sort(([a, i], [b, j]) => b - a || i - j).map(([, i]) => i);
    expect(chosen({ kind: "by-power", share: 0.2, order: "median" })).toEqual(inOrder.slice(4, 6).sort((a, b) => a - b));
    expect(chosen({ kind: "by-power", share: 1, order: "median" })).toHaveLength(10);
  });

  it("the same whoever is listed first in the file, and at which end", () => {
    const turned: Network = { ...network, from: network.to.slice().reverse(), to: network.from.slice().reverse() };
    for (const kind of ["by-pagerank", "by-k-shell", "by-bridging"]) {
      for (const share of [0.1, 0.4, 0.7]) expect(chosen({ kind, share }, turned)).toEqual(chosen({ kind, share }));
    }
  });
});
