import { expect, it } from "vitest";
import { nextBatch } from "./batching.js";
import type { Task } from "./task.js";
import { workOf } from "./work-of.js";

const feed = (...works: readonly number[]) => {
  const tasks = works.map((work, k): Task => ({ ref: { point: 0, arm: null, replication: k }, id: String(k), work }));
  return () => tasks.shift() ?? null;
};
const sizes = (next: () => Task | null, size: object) => {
  const found: number[] = [];
  for (let batch = nextBatch(next, size); batch.length > 0; batch = nextBatch(next, size)) found.push(batch.length);
  return found;
};

it("a batch is full when its work is, when it has its runs, or when there are no more", () => {
  expect(sizes(feed(4, 4, 4, 4, 4), { work: 10 })).toEqual([3, 2]);
  expect(sizes(feed(4, 4, 4, 4, 4), { work: 1e9, runs: 2 })).toEqual([2, 2, 1]);
});

it("a batch has one run at least, however much work that is", () => {
  expect(sizes(feed(100, 100), { work: 10 })).toEqual([1, 1]);
  expect(sizes(feed(), {})).toEqual([]);
});

it("work is agents times steps, counted twice with a twin, whatever kind of network says how many there are", () => {
  const of = (network: object) => workOf({ network, steps: 10 } as unknown as Parameters<typeof workOf>[0], false);
  expect([of({ kind: "small-world", n: 7 }), of({ kind: "lattice", rows: 3, columns: 5 }), of({ kind: "configuration", degrees: [1, 2, 1] }), of({ kind: "caveman" })]).toEqual([70, 150, 30, 10_000]);
  expect(workOf({ network: { n: 7 }, steps: 10 } as unknown as Parameters<typeof workOf>[0], true)).toBe(140);
});
