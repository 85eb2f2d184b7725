import { pearson } from "@talkback/core/stats";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { reported } from "./page.js";
import { cascadesOfEach } from "./single-cascade.js";
import { each, percent, run } from "./talk.js";
import { type Shape, shapeOf } from "./tree.js";

const RUNS = 20;
const [LARGE, JUDGED, ENOUGH] = [100, 10, 30];

const pushed: Shape[] = each(RUNS, (r) => run(scenario("push-harder"), r, { record: "causes" }).cascades).flat().map(({ size, depth, structuralVirality }) => ({ size, depth, virality: structuralVirality }));
const smallWorld = cascadesOfEach({ kind: "small-world", n: 1000, k: 10, p: 0.1 }, 1000);
const preferential = cascadesOfEach({ kind: "preferential", n: 1000, m: 5 }, 1000);

const share = (shapes: readonly Shape[], such: (shape: Shape) => boolean) => shapes.filter(such).length / shapes.length;

function shallow(shapes: readonly Shape[]) {
  const [single, upToOne, deeper] = [share(shapes, ({ depth }) => depth === 0), share(shapes, ({ depth }) => depth <= 1), share(shapes, ({ depth }) => depth > 1)];
  const sizes = shapes.reduce((sum, { size }) => sum + size, 0) / shapes.length;
  return { here: `${percent(upToOne, 1)} (${percent(single, 1)} alone, ${percent(upToOne - single, 1)} one round, ${percent(deeper, 1)} more; mean size ${sizes.toFixed(2)})`, holds: upToOne >= 0.9 };
}

function rare(shapes: readonly Shape[]) {
  const large = share(shapes, ({ size }) => size >= LARGE);
  return { here: `${percent(large, 2)}; the largest has ${Math.max(...shapes.map(({ size }) => size))}`, holds: large > 0 && large < 0.01 };
}

function low(shapes: readonly Shape[]) {
  const judged = shapes.filter(({ size }) => size >= JUDGED);
  if (judged.length < ENOUGH) return { here: `${judged.length} cascades of ${JUDGED} or more: too few`, holds: false };
  const sorted = judged.map(({ virality }) => virality).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const r = pearson(judged.map(({ size }) => Math.log(size)), judged.map(({ virality }) => virality));
  return { here: `${median.toFixed(2)}, r = ${r.toFixed(2)}, of ${judged.length}`, holds: median < 4 && Math.abs(r) < 0.3 };
}

it("the shape of a star, a chain and a tree is what counting by hand gives", () => {
  expect(shapeOf([null])).toEqual({ size: 1, depth: 0, virality: 0 });
  expect(shapeOf([null, 0, 0, 0])).toEqual({ size: 4, depth: 1, virality: (3 * 1 + 3 * 2) / 6 });
  expect(shapeOf([null, 0, 1, 2])).toEqual({ size: 4, depth: 3, virality: (3 * 1 + 2 * 2 + 3) / 6 });
  expect(shapeOf([null, 0, 0, 1])).toEqual({ size: 4, depth: 2, virality: (3 * 1 + 2 * 2 + 3) / 6 });
});

describe("docs/patterns.md says what runs give", () => {
  it("of how tiny and shallow cascades are (G2)", () => {
    reported("G2", { "push-harder": shallow(pushed), "small-world": shallow(smallWorld), preferential: shallow(preferential) });
  });

  it("of how rare and how viral large ones are (G3)", () => {
    const afterwards = [0.075, 0.1].map((p) => {
      const shapes = cascadesOfEach({ kind: "preferential", n: 1000, m: 5 }, 1000, p);
      return `at p ${p} of 100 or more ${rare(shapes).here}, virality ${low(shapes).here}`;
    });
    reported("G3", {
      "rare, push-harder": rare(pushed), "low, push-harder": low(pushed), "rare, preferential": rare(preferential), "low, preferential": low(preferential),
    }, [`looked at afterwards, independent cascade, preferential: ${afterwards.join("; ")}`]);
  });

  it("of fits to retweets, which it cannot address (G4)", () => reported("G4", { fit: { here: "not run", holds: null } }));
});
