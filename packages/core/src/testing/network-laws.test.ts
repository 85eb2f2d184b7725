import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineGenerator, type NetworkGenerator } from "../graph/generate/generator.js";
import { networkGenerators } from "../graph/generate/generators.js";
import { type Network, plainNetwork } from "../graph/network.js";
import { resolve } from "../spec/resolve.js";
import { count, type Fields, group } from "../spec/shape.js";
import { networkLawsOf } from "./network-laws.js";

const defaultsOf = <F extends Fields>({ params }: NetworkGenerator<F>): never => resolve(group(params, { help: "parameters" }), {}) as never;

describe.each(networkGenerators.map((generator) => [generator.name, generator] as const))("%s at its defaults", (_, generator) => {
  const usual = fc.constant(defaultsOf(generator));
  it.each(networkLawsOf(generator, usual).map((law) => [law.name, law] as const))("%s", (_name, { check }) => check({ runs: 3 }));
});

const params = { n: count(3, 50, 10, { help: "agents" }) };
const ring = (n: number, from = Uint32Array.from({ length: n }, (_, i) => i)) => plainNetwork(n, from, from.map((i) => (i + 1) % n));
let calls = 0;

const broken: readonly (readonly [string, (n: number) => Network])[] = [
  ["makes as many agents", (n) => ring(n + 1)],
  ["ties agents of the network only", (n) => ({ ...ring(n), attributes: { community: new Float64Array(n + 1) } })],
  ["ties nobody to itself", (n) => ring(n, Uint32Array.from({ length: n + 1 }, (_, i) => i % n))],
  ["makes the same network", (n) => ring(n, Uint32Array.from({ length: 1 + (calls++ % 2) }, (_, i) => i))],
];

describe("a broken generator is caught by the law it breaks, and by no other:", () => {
  it.each(broken)("%s", (law, generate) => {
    const generator = defineGenerator({ name: "broken", summary: "Breaks one law.", source: null, params, generate: ({ n }) => generate(n) });
    const failed = networkLawsOf(generator, fc.record({ n: fc.integer({ min: 3, max: 50 }) })).filter(({ check }) => {
      try {
        check();
        return false;
      } catch {
        return true;
      }
    });
    expect(failed.map(({ name }) => name.slice(0, law.length))).toEqual([law]);
  });
});
