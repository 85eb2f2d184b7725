import fc from "fast-check";
import { expect, test } from "vitest";
import { sample, sampleAt } from "./sample.js";
import { setupRng } from "./setup-rng.js";
import { shuffle, shuffleAt } from "./shuffle.js";
import { openStream } from "./stream.js";

const rng = setupRng("permutations", 0, "test");
const stream = openStream("permutations", 0, "test");
const upTo = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, k) => k);

function shuffled(n: number, put: (values: Uint32Array) => void): Uint32Array {
  const values = upTo(n);
  put(values);
  return values;
}

const WAYS = [
  { name: "24 orders of four, from a sequence", kinds: 24, draw: () => shuffled(4, (values) => shuffle(values, rng)) },
  { name: "24 orders of four, addressed", kinds: 24, draw: () => shuffled(4, (values) => shuffleAt(values, stream)) },
  { name: "20 sets of three out of six, from a sequence", kinds: 20, draw: () => sample(6, 3, rng) },
  { name: "20 sets of three out of six, addressed", kinds: 20, draw: () => sampleAt(6, 3, stream) },
];

test.each(WAYS)("the $name are equally likely", ({ kinds, draw }) => {
  // Pearson's statistic with 23 or 19 degrees of freedom exceeds 60 with probability below 4e-5 each, seeds fixed.
  const times = 24_000;
  const counts = new Map<string, number>();
  for (let step = 0; step < times; step++) {
    stream.at(step);
    const key = draw().join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(kinds);
  const expected = times / kinds;
  expect([...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(60);
});

test("a shuffle loses and repeats nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(), (n, step) => {
      stream.at(step);
      for (const put of [(values: Uint32Array) => shuffle(values, rng), (values: Uint32Array) => shuffleAt(values, stream)])
        expect(shuffled(n, put).sort()).toEqual(upTo(n));
    }),
  );
});

test("a sample holds that many different positions, ascending, or all where there are not enough", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 220 }), fc.nat(), (n, count, step) => {
      stream.at(step);
      for (const chosen of [sample(n, count, rng), sampleAt(n, count, stream)]) {
        expect(chosen.length).toBe(Math.min(n, count));
        expect(chosen.every((position, k) => position < n && (k === 0 || position > chosen[k - 1]!))).toBe(true);
      }
    }),
  );
});

test("what is addressed comes out the same each time", () => {
  stream.at(5);
  const before = [shuffled(50, (values) => shuffleAt(values, stream)), sampleAt(50, 9, stream)];
  stream.u32(3);
  expect([shuffled(50, (values) => shuffleAt(values, stream)), sampleAt(50, 9, stream)]).toEqual(before);
});
