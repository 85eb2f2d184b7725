import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setupRng } from "../../random/setup-rng.js";
import type { Network } from "../network.js";
import { complete } from "./complete.js";
import { configuration } from "./configuration.js";
import { empty } from "./empty.js";
import { erdosRenyi } from "./erdos-renyi.js";
import { holmeKim } from "./holme-kim.js";
import { lattice } from "./lattice.js";
import { overlappingCommunities } from "./overlapping-communities.js";
import { preferential } from "./preferential.js";
import { smallWorld } from "./small-world.js";
import { stochasticBlock } from "./stochastic-block.js";
import { arbitraryReal } from "../../testing/arbitrary-value.js";

type Made = { readonly n: number; readonly make: (seed: string) => Network };

const rng = (seed: string) => setupRng(seed, 0, "network");
const n = fc.integer({ min: 1, max: 40 });
const share = fc.oneof(fc.constantFrom(0, 1), arbitraryReal(0, 1));
const below = (n: number) => fc.integer({ min: 1, max: Math.max(1, n - 1) });

/** Every generator, with any parameters that can hold together, ends of ranges included. */
const generators: Record<string, fc.Arbitrary<Made>> = {
  "small-world": n.chain((n) => fc.record({ half: fc.integer({ min: 0, max: Math.floor((n - 1) / 2) }), p: share })
    .map(({ half, p }) => ({ n, make: (seed) => smallWorld.generate({ n, k: 2 * half, p }, rng(seed)) }))),
  preferential: n.chain((n) => below(n).map((m) => ({ n, make: (seed) => preferential.generate({ n, m }, rng(seed)) }))),
  "holme-kim": n.chain((n) => fc.tuple(below(n), share)
    .map(([m, triad]) => ({ n, make: (seed) => holmeKim.generate({ n, m, triad }, rng(seed)) }))),
  "configuration from a power law": n.chain((n) => below(n).chain((max) => fc.record({
    n: fc.constant(n), degrees: fc.constant([]), max: fc.constant(max),
    min: fc.integer({ min: 1, max }), exponent: arbitraryReal(0, 10),
  })).map((params) => ({ n, make: (seed) => configuration.generate(params, rng(seed)) }))),
  "configuration from a list": n.chain((n) => fc.array(fc.nat(n - 1), { minLength: n, maxLength: n })
    .filter((degrees) => degrees.reduce((a, b) => a + b) % 2 === 0)
    .map((degrees) => ({ n, make: (seed) => configuration.generate({ n, degrees, exponent: 1, min: 1, max: 1 }, rng(seed)) }))),
  "stochastic-block": n.chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), share, share)
    .map(([blocks, within, between]) => ({ n, make: (seed) => stochasticBlock.generate({ n, blocks, sizes: [], within, between }, rng(seed)) }))),
  "overlapping-communities": n.chain((n) => fc.integer({ min: 1, max: n }).chain((communities) => fc.record({
    n: fc.constant(n), communities: fc.constant(communities), memberships: fc.integer({ min: 1, max: communities }), within: share, between: share,
  })).map((params) => ({ n, make: (seed) => overlappingCommunities.generate(params, rng(seed)) }))),
  "erdos-renyi": fc.tuple(n, share).map(([n, p]) => ({ n, make: (seed) => erdosRenyi.generate({ n, p }, rng(seed)) })),
  lattice: fc.record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 1, max: 7 }), neighbourhood: fc.constantFrom("4", "8"), torus: fc.boolean() })
    .map((params) => ({ n: params.rows * params.columns, make: (seed) => lattice.generate(params, rng(seed)) })),
  complete: n.map((n) => ({ n, make: (seed) => complete.generate({ n }, rng(seed)) })),
  empty: n.map((n) => ({ n, make: (seed) => empty.generate({ n }, rng(seed)) })),
};

describe.each(Object.entries(generators))("%s", (_, made) => {
  const check = (law: (made: Made, seed: string) => void) => fc.assert(fc.property(made, fc.string({ maxLength: 3 }), law), { numRuns: 200 });

  it("makes n agents, and as many ends as beginnings among them", () => check(({ n, make }, seed) => {
    const network = make(seed);
    expect(network.n).toBe(n);
    expect(network.to.length).toBe(network.from.length);
    expect([...network.from, ...network.to].every((i) => i < n)).toBe(true);
    for (const attribute of Object.values(network.attributes)) expect(attribute.length).toBe(n);
  }));

  it("ties nobody to itself, and no pair twice", () => check(({ make }, seed) => {
    const { from, to, directed } = make(seed);
    const pairs = Array.from(from, (a, e) => [Math.min(a, to[e]!), Math.max(a, to[e]!)] as const);
    expect(directed).toBe(false);
    expect(pairs.every(([a, b]) => a < b)).toBe(true);
    expect(new Set(pairs.map(String)).size).toBe(pairs.length);
  }));

  it("makes the same network from the same chance", () => check(({ make }, seed) => {
    expect(make(seed)).toEqual(make(seed));
  }));
});
