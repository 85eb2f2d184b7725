import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footageOf } from "../footage/footage-of.js";
import { componentsOf } from "./components.js";
import { forceLayout, ticksFor } from "./force-layout.js";
import { inSlices } from "./in-slices.js";
import { createLayoutCache } from "./layout-cache.js";
import { layoutInWorker } from "./layout-in-worker.js";
import { layoutKey } from "./layout-key.js";
import { neighboursOf } from "./neighbours.js";
import type { Network } from "./network.js";

fc.configureGlobal({ seed: 417 });

/** A network of pairs "hears, speaks"; communities default to one. */
function networkOf(n: number, pairs: readonly (readonly [number, number])[], community = new Uint32Array(n)): Network {
  const rows = Array.from({ length: n }, (_, i) => pairs.filter(([hears]) => hears === i).map(([, speaks]) => speaks));
  const offsets = new Uint32Array(n + 1);
  for (const [i, row] of rows.entries()) offsets[i + 1] = offsets[i]! + row.length;
  return { n, offsets, speakers: Uint32Array.from(rows.flat()), community };
}

function layout(network: Network, options = {}): Float32Array {
  const moving = forceLayout(network, options);
  for (let step = moving.next(); ; step = moving.next()) if (step.done) return step.value;
}

/** 16 bits of a fixed sequence, in [0, 1): chance without chance. */
function sequence(): () => number {
  let at = 1;
  return () => {
    at = (Math.imul(at, 1664525) + 1013904223) >>> 0;
    return (at >>> 16) / 65536;
  };
}

/** Four communities of 40, tied within with 0.2 and between with 0.005. */
function planted(): Network {
  const next = sequence();
  const community = Uint32Array.from({ length: 160 }, (_, i) => i % 4);
  const pairs: [number, number][] = [];
  for (let i = 0; i < 160; i++) for (let j = 0; j < i; j++) if (next() < (i % 4 === j % 4 ? 0.2 : 0.005)) pairs.push([i, j], [j, i]);
  return networkOf(160, pairs, community);
}

const distance = (at: Float32Array, i: number, j: number) => Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const networks = fc.integer({ min: 0, max: 24 }).chain((n) => {
  const agent = fc.integer({ min: 0, max: Math.max(0, n - 1) });
  const pairs = n < 2 ? fc.constant([]) : fc.array(fc.tuple(agent, agent).filter(([a, b]) => a !== b), { maxLength: 40 });
  const community = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: n, maxLength: n });
  return fc.tuple(pairs, community).map(([ties, of]) => networkOf(n, ties, Uint32Array.from(of)));
});

describe("a layout", () => {
  it("puts everybody of any network into the unit square, and the same network to the same place", () => {
    fc.assert(fc.property(networks, (network) => {
      const at = layout(network);
      expect(at).toHaveLength(2 * network.n);
      expect(at.every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(layout(network)).toEqual(at);
    }), { numRuns: 60 });
  });

  it("puts no two people on one spot", () => {
    fc.assert(fc.property(networks, (network) => {
      const at = layout(network);
      for (let i = 0; i < network.n; i++) for (let j = 0; j < i; j++) expect(distance(at, i, j)).toBeGreaterThan(1e-4);
    }), { numRuns: 40 });
  });

  it("fills the square from edge to edge", () => {
    const at = layout(planted());
    for (const axis of [0, 1]) {
      const values = at.filter((_, k) => k % 2 === axis);
      expect([Math.min(...values), Math.max(...values)]).toEqual([0, 1]);
    }
  });

  it("leaves nobody a place to be seen in nobody's network, and one person the middle", () => {
    expect([...layout(networkOf(0, []))]).toEqual([]);
    expect([...layout(networkOf(1, []))]).toEqual([0.5, 0.5]);
  });

  it("puts people who talk less than half as far apart as any two on average, and communities less than 0.6 as far", () => {
    const network = planted();
    const at = layout(network);
    const pairs = Array.from({ length: 160 }, (_, i) => Array.from({ length: i }, (_, j) => [i, j] as const)).flat();
    const { offsets, others } = neighboursOf(network);
    const all = mean(pairs.map(([i, j]) => distance(at, i, j)));
    const tied = mean(pairs.filter(([i, j]) => others.subarray(offsets[i], offsets[i + 1]).includes(j)).map(([i, j]) => distance(at, i, j)));
    const within = mean(pairs.filter(([i, j]) => i % 4 === j % 4).map(([i, j]) => distance(at, i, j)));
    expect(tied / all).toBeLessThan(0.5);
    expect(within / all).toBeLessThan(0.6);
  });

  it("keeps what is not connected apart: a person without ties is nearer to nobody than two who talk are to each other", () => {
    const ring = Array.from({ length: 12 }, (_, i) => [i, (i + 1) % 12] as const);
    const at = layout(networkOf(14, ring));
    const tied = Math.max(...ring.map(([i, j]) => distance(at, i, j)));
    for (const alone of [12, 13]) for (let i = 0; i < 12; i++) expect(distance(at, alone, i)).toBeGreaterThan(tied / 3);
  });

  it("yields rising shares up to 1, one for each time that everybody moved", () => {
    const shares = [...forceLayout(planted())];
    expect(shares.every((share, k) => share > (shares[k - 1] ?? 0))).toBe(true);
    expect([shares.at(-1), shares.length]).toEqual([1, ticksFor(160)]);
  });

  it("of more than 100,000 people looks at communities alone, and takes no step", () => {
    const n = 100_001;
    const community = Uint32Array.from({ length: n }, (_, i) => i % 7);
    const moving = forceLayout({ n, offsets: new Uint32Array(n + 1), speakers: new Uint32Array(0), community });
    const { done, value } = moving.next();
    const at = value as Float32Array;
    expect([done, at.length, at.every((each) => each >= 0 && each <= 1)]).toEqual([true, 2 * n, true]);
    expect(distance(at, 0, 7)).toBeLessThan(distance(at, 0, 1));
  });

  it("without a worker is the same, a few milliseconds at a time, and can be called off", async () => {
    const network = planted();
    let shares = 0;
    const options = { worker: null, onProgress: () => { shares++; } };
    expect(await layoutInWorker(network, options)).toEqual(layout(network));
    expect(shares).toBeGreaterThan(0);
    await expect(layoutInWorker(network, { worker: () => { throw new Error("forbidden"); } })).resolves.toEqual(layout(network));
    const called = new AbortController();
    const cut = layoutInWorker(network, { worker: null, signal: called.signal });
    called.abort(new Error("enough"));
    await expect(cut).rejects.toThrow("enough");
  });

  it("gives way between slices: others have their turn before a long one is done", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await inSlices(forceLayout(planted()), { slice: 1 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });
});

describe("what is laid out alike", () => {
  it("has the same key: footage of two runs on one network, however they went", () => {
    const [one, other] = [1, 4].map((push) => footageOf(simulate(scenario("push-harder", { "network.n": 60, push }), { seed: "otter-417", twin: false })));
    expect(other!.attitude).not.toEqual(one!.attitude);
    expect(layoutKey(one!)).toBe(layoutKey(other!));
    expect(layoutKey(one!)).not.toBe(layoutKey(footageOf(simulate(scenario("push-harder", { "network.n": 60 }), { seed: "2", twin: false }))));
  });

  it("has another key when a tie, or a community, differs", () => {
    const keys = [networkOf(3, [[0, 1]]), networkOf(3, [[0, 2]]), networkOf(3, [[1, 0]]), networkOf(3, [[0, 1]], Uint32Array.of(0, 1, 1)), networkOf(4, [[0, 1]])].map(layoutKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("is laid out once: a cache keeps the layouts that were used last, and no more than its limit", () => {
    const cache = createLayoutCache(2);
    const [a, b, c] = [1, 2, 3].map((n) => networkOf(n, []));
    const at = new Float32Array(2);
    cache.set(a!, at);
    cache.set(b!, new Float32Array(4));
    expect(cache.get(networkOf(1, []))).toBe(at);
    cache.set(c!, new Float32Array(6));
    expect([cache.get(a!) === at, cache.get(b!)]).toEqual([true, undefined]);
  });
});

describe("neighbours", () => {
  it("are those of either direction, each once, never oneself; components are the largest first", () => {
    const near = neighboursOf(networkOf(6, [[0, 1], [1, 0], [2, 1], [2, 1], [3, 3], [4, 5]]));
    expect([[...near.offsets], [...near.others]]).toEqual([[0, 1, 3, 4, 4, 5, 6], [1, 0, 2, 1, 5, 4]]);
    expect(componentsOf(near)).toEqual([[0, 1, 2], [4, 5], [3]]);
  });
});
