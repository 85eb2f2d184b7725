import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drain } from "../pace/drain.js";
import { openStream } from "../random/stream.js";
import { agentsOf, AGENT_COLUMNS } from "./agents.js";
import { allocate } from "./arena.js";
import { fillTrait, type TraitSource } from "./fill-trait.js";
import { midRanks } from "./mid-ranks.js";
import type { Scene } from "./scene.js";
import { standardDistributions } from "./standard-distributions.js";
import type { Issue } from "../spec/errors.js";

const KEYS = [40, 7, 23, 1];

/** Agents with these keys, in this storage order. */
function sceneOf(keys: readonly number[]): Scene {
  const byKey = Uint32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
  const arena = allocate(AGENT_COLUMNS, keys.length);
  return { agents: agentsOf(arena, keys.length, []), keys: Uint32Array.from(keys), byKey, arena, stream: (name: string) => openStream("1", 0, name) } as unknown as Scene;
}

function filled(source: TraitSource, keys = KEYS, luck = "market:trust:trust", attributes = {}): { readonly byKey: Readonly<Record<number, number>>; readonly issues: readonly Issue[] } {
  const scene = sceneOf(keys);
  const column = new Float64Array(keys.length);
  const issues: Issue[] = [];
  drain(fillTrait({ column, source, range: [0, 1], luck, path: "market.trust.initial" }, scene, { attributes, distributions: standardDistributions }, issues));
  return { byKey: Object.fromEntries(keys.map((key, i) => [key, column[i]!])), issues };
}

const bell: TraitSource = { kind: "normal", mean: 0.5, sd: 0.2, ends: "clip" };

describe("fillTrait", () => {
  it("gives each key its value, whatever the storage order", () => {
    expect(filled(bell, [7, 1, 40, 23]).byKey).toEqual(filled(bell).byKey);
    expect(new Set(Object.values(filled(bell).byKey)).size).toBe(4);
  });

  it("gives other values from another stream", () => expect(filled(bell, KEYS, "people:power").byKey).not.toEqual(filled(bell).byKey));

  it("keeps values in the range", () => expect(Object.values(filled({ kind: "uniform", low: -5, high: -4 }).byKey)).toEqual([0, 0, 0, 0]));

  it("reads a table by ascending key, and an attribute by the rank of the key", () => {
    const expected = { 1: 0.1, 7: 0.2, 23: 0.3, 40: 0.4 };
    expect(filled({ kind: "values", list: [0.1, 0.2, 0.3, 0.4] }).byKey).toEqual(expected);
    expect(filled({ kind: "attribute", name: "t" }, KEYS, "x", { t: Float64Array.of(0.1, 0.2, 0.3, 0.4) }).byKey).toEqual(expected);
  });

  it("names what does not fit, and where", () => {
    expect(filled({ kind: "values", list: [0.1] }).issues).toMatchObject([{ code: "E_PEOPLE_TABLE", path: "market.trust.initial.list", received: "1" }]);
    expect(filled({ kind: "attribute", name: "t" }).issues).toMatchObject([{ code: "E_GRAPH_ATTR", path: "market.trust.initial" }]);
    expect(filled({ kind: "attribute", name: "t" }, KEYS, "x", { t: Float64Array.of(0.1, 0.2, 1.5, 0.4) }).issues).toMatchObject([{ received: "1.5" }]);
  });
});

describe("midRanks", () => {
  it("puts equal numbers at the middle of the ranks they share", () => {
    expect(Array.from(midRanks(Uint32Array.of(3, 1, 3, 0)))).toEqual([0.125, 0.375, 0, 0.75]);
  });

  it("averages a half over those who are ranked, and rises with the number", () => fc.assert(fc.property(fc.array(fc.nat(20), { minLength: 1 }), (numbers) => {
    const share = midRanks(Uint32Array.from(numbers));
    const ranks = numbers.map((number) => share[number]!);
    expect(ranks.reduce((sum, rank) => sum + rank, 0) / numbers.length).toBeCloseTo(0.5, 12);
    const occurring = [...new Set(numbers)].sort((a, b) => a - b).map((number) => share[number]!);
    expect(occurring.every((rank, k) => rank > 0 && rank < 1 && (k === 0 || rank > occurring[k - 1]!))).toBe(true);
  }), { seed: 1 }));
});
