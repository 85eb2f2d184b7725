import fc from "fast-check";
import { expect, test } from "vitest";
import { draw13 } from "./draw13.js";
import { hash64 } from "./hash64.js";
import { openStream } from "./stream.js";
import { threefry2x32 } from "./threefry.js";
import { arbitraryReal } from "../testing/arbitrary-value.js";

const word = fc.integer({ min: 0, max: 0xffffffff });

function twenty(key: readonly number[], counter: readonly number[]): number[] {
  const out = new Uint32Array(2);
  threefry2x32(20, key[0]!, key[1]!, counter[0]!, counter[1]!, out);
  return [...out];
}

test("a draw is the chain of blocks that its address is defined by", () => {
  fc.assert(
    fc.property(fc.string(), word, fc.string(), word, word, word, word, (seed, replication, name, step, k, agent, other) => {
      const nameKey = twenty(hash64(`seed:${seed}`), hash64(`stream:${name}`));
      const [k0, k1] = twenty(twenty(nameKey, [replication, 0]), [step, k]) as [number, number];
      const stream = openStream(seed, replication, name);
      stream.at(step, k);
      expect(stream.u32(agent, other)).toBe(draw13(k0, k1, agent, other));
      expect([stream.k0 >>> 0, stream.k1 >>> 0]).toEqual([k0, k1]);
    }),
  );
});

test.each([
  [{ seed: "1", replication: 0, name: "population", step: 3, k: 1, agent: 42, other: 7 }, 2593649609, 0.6038811119827026],
  [{ seed: "11", replication: 0, name: "speak", step: 0, k: 0, agent: 0, other: 0 }, 1358906210, 0.31639500866072734],
  [
    { seed: "Zürich 🙂", replication: 4294967295, name: "parent", step: 4294967295, k: 3, agent: 4294967295, other: 123456 },
    910084146, 0.21189547611696824,
  ],
])("the draw at %j is what a second implementation (Python, hashlib) made of the same definition", (at, u32, uniform) => {
  const stream = openStream(at.seed, at.replication, at.name);
  stream.at(at.step, at.k);
  expect([stream.u32(at.agent, at.other), stream.uniform(at.agent, at.other)]).toEqual([u32, uniform]);
});

test("a draw does not depend on what was drawn before it", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1 }), word, word, (others, step, agent) => {
      const fresh = openStream("1", 0, "speak");
      fresh.at(step);
      const busy = openStream("1", 0, "speak");
      for (const [t, k, i] of others) {
        busy.at(t, k);
        busy.uniform(i);
      }
      busy.at(step);
      expect(busy.u32(agent)).toBe(fresh.u32(agent));
    }),
  );
});

test("every part of the address matters: 2,000 addresses that differ in one part give 2,000 uniforms", () => {
  // Two of 2,000 53-bit uniforms coincide with probability 2e-10.
  const seen = new Set<number>();
  const add = (seed: string, replication: number, name: string, step: number, k: number, agent: number, other: number) => {
    const stream = openStream(seed, replication, name);
    stream.at(step, k);
    seen.add(stream.uniform(agent, other));
  };
  for (let part = 1; part <= 285; part++) {
    add(`${part}`, 0, "speak", 0, 0, 0, 0);
    add("0", part, "speak", 0, 0, 0, 0);
    add("0", 0, `speak${part}`, 0, 0, 0, 0);
    add("0", 0, "speak", part, 0, 0, 0);
    add("0", 0, "speak", 0, part, 0, 0);
    add("0", 0, "speak", 0, 0, part, 0);
    add("0", 0, "speak", 0, 0, 0, part);
  }
  expect(seen.size).toBe(285 * 7);
});

test("an event of probability 0 never happens, of probability 1 always, and what happens at p happens at every larger p", () => {
  const stream = openStream("1", 0, "speak");
  fc.assert(
    fc.property(word, arbitraryReal(0, 1), arbitraryReal(0, 1), (agent, p, q) => {
      expect(stream.bernoulli(0, agent)).toBe(false);
      expect(stream.bernoulli(1, agent)).toBe(true);
      expect(stream.bernoulli(Math.min(p, q), agent) && !stream.bernoulli(Math.max(p, q), agent)).toBe(false);
      expect(stream.bernoulli(p, agent)).toBe(stream.u32(agent) < p * 4294967296);
    }),
  );
});

test("uniforms lie in [0, 1), and their mean and variance are those of the uniform", () => {
  // Two figures within 5 standard errors: false alarm 1e-6, seed fixed.
  const n = 100_000;
  const stream = openStream("moments", 0, "speak");
  const values = Float64Array.from({ length: n }, (_, agent) => stream.uniform(agent));
  expect(values.every((u) => u >= 0 && u < 1)).toBe(true);
  const mean = values.reduce((a, b) => a + b) / n;
  const variance = values.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / n;
  expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / n));
});

test("a stream is the same after more seeds and names than are remembered", () => {
  const first = openStream("seed", 0, "name").u32(0);
  for (let k = 0; k < 3000; k++) openStream(`seed ${k}`, 0, `name ${k}`);
  expect(openStream("seed", 0, "name").u32(0)).toBe(first);
});
