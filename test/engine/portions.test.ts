import { describe, expect, it } from "vitest";
import { networkGenerators } from "../../packages/core/src/graph/generate/generators.js";
import type { Network } from "../../packages/core/src/graph/network.js";
import { compiling } from "../../packages/core/src/graph/compile.js";
import { tieStrengths } from "../../packages/core/src/graph/tie-strength.js";
import { PORTION, portionsOfRows, TIE } from "../../packages/core/src/pace/portions.js";
import { sorting } from "../../packages/core/src/pace/sorting.js";
import { openStream } from "../../packages/core/src/random/stream.js";
import { setupRng } from "../../packages/core/src/random/setup-rng.js";

/** The largest count between two stops of some work, and what it says itself that it did at most. */
function most(work: Generator<number, unknown>, count: () => number): { counted: number; told: number } {
  let [counted, told, before] = [0, 0, count()];
  for (let part = work.next(); ; part = work.next()) {
    counted = Math.max(counted, count() - before);
    before = count();
    if (part.done === true) return { counted, told };
    told = Math.max(told, part.value);
  }
}

/** A column that counts how often it is read. */
function watched(column: Uint32Array): { column: Uint32Array; reads: () => number } {
  let reads = 0;
  const get = (of: Uint32Array, at: string | symbol) => {
    reads++;
    return Reflect.get(of, at);
  };
  return { column: new Proxy(column, { get }), reads: () => reads };
}

const ring = (n: number, half: number): Network => {
  const from = Uint32Array.from({ length: n * half }, (_, e) => Math.floor(e / half));
  const to = from.map((i, e) => (i + 1 + (e % half)) % n);
  return { n, directed: false, from, to, strength: null, ids: null, layer: null, layers: ["ties"], attributes: {} };
};

describe("between two stops", () => {
  const large: Readonly<Record<string, object>> = {
    "small-world": { n: 300_000, k: 4, p: 0.5 }, preferential: { n: 200_000, m: 3 }, "holme-kim": { n: 200_000, m: 3, triad: 0.5 },
    configuration: { n: 200_000, degrees: [], exponent: 2.5, min: 2, max: 50 }, "erdos-renyi": { n: 300_000, p: 0.00001 },
    "stochastic-block": { n: 200_000, blocks: 10, sizes: [], within: 0.0001, between: 0.00001 },
    "overlapping-communities": { n: 200_000, communities: 100, memberships: 3, within: 0.001, between: 0.000001 },
  };
  it.each(Object.keys(large))("the generator %s takes a bounded number of draws, of the many it takes", (name) => {
    let draws = 0;
    const luck = setupRng("bounded", 0, name);
    const generator = networkGenerators.find((one) => one.name === name)!;
    const { counted, told } = most(generator.generating!(large[name] as never, () => { draws++; return luck(); }), () => draws);
    expect(draws).toBeGreaterThan(6 * PORTION);
    expect(counted).toBeLessThanOrEqual(5 * PORTION);
    expect(told).toBeLessThanOrEqual(PORTION + 1);
  });

  it.each([300_000, 600_000])("compiling %i ties, and drawing how strong they are, reads a bounded number of them", (m) => {
    const network = ring(m / 5, 5);
    const { column: from, reads } = watched(network.from);
    const bound = 1.1 * (PORTION / TIE);
    expect(most(compiling({ ...network, from }), reads).counted).toBeLessThanOrEqual(bound);
    const strengths = tieStrengths({ kind: "drawn", strong: 1, weak: 0.5, weakShare: 0.5, layers: {} }, { ...network, from }, (i) => i, openStream("1", 0, "tie-strength"));
    expect(most(strengths, reads).counted).toBeLessThanOrEqual(bound);
    expect(reads()).toBeGreaterThan(2 * m);
  });

  it("rows are served once each, in order, so many that their ties stay within the portion, or one", () => {
    const sizes = Array.from({ length: 9000 }, (_, i) => (i % 1000 === 7 ? 400_000 : i % 90));
    const offsets = new Uint32Array(sizes.length + 1);
    sizes.forEach((size, i) => { offsets[i + 1] = offsets[i]! + size; });
    let next = 0;
    for (const work of portionsOfRows(offsets, (lo, hi) => {
      expect(lo).toBe(next);
      expect(hi - lo === 1 || hi - lo + TIE * (offsets[hi]! - offsets[lo]!) <= PORTION).toBe(true);
      next = hi;
    })) expect(work).toBeGreaterThan(0);
    expect(next).toBe(sizes.length);
  });

  it("sorting compares a bounded number of pairs, and sorts as JavaScript does, equals in their order", () => {
    const luck = setupRng("sorted", 0, "sorting");
    const score = Float64Array.from({ length: 500_000 }, () => Math.floor(luck() * 1000));
    let compared = 0;
    const work = sorting(Uint32Array.from(score.keys()), (b, a) => { compared++; return score[b]! < score[a]!; });
    let sorted: Uint32Array | undefined;
    const kept = (function* () { sorted = yield* work; })();
    expect(most(kept, () => compared).counted).toBeLessThanOrEqual(PORTION / TIE);
    expect(sorted).toEqual(Uint32Array.from([...score.keys()].sort((a, b) => score[a]! - score[b]! || a - b)));
  });
});
