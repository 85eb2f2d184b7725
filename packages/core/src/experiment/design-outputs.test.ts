import { expect, it } from "vitest";
import { byReplication } from "./by-replication.js";
import { designOutputs } from "./design-outputs.js";
import { saltelli } from "./saltelli.js";
import { type SobolIndices, sobolIndices } from "./sobol-indices.js";

const row = (treatment: string, replication: number, value: number | null) => ({ treatment, arm: null, replication, value });

it("takes each replication that has every point, in the order of the points, which may share a treatment", () => {
  const rows = [row("y", 0, 5), row("x", 0, 1), row("x", 1, 2), row("y", 1, null), row("x", 2, 3), row("y", 2, 7), row("y", 4, 9)];
  const found = designOutputs(["x", "y", "x"], byReplication(rows));
  expect(found.outputs.map((each) => [...each])).toEqual([[1, 5, 1], [3, 7, 3]]);
  expect(found).toMatchObject({ replications: [0, 2], incomplete: 2 });
});

it("has no output where a treatment has no run", () => {
  expect(designOutputs(["x", "z"], byReplication([row("x", 0, 1)]))).toEqual({ outputs: [], replications: [], incomplete: 1 });
});

it("leads from a table of runs to the shares of its factors", () => {
  const design = saltelli(["x", "y"].map((path) => ({ path, low: 0, high: 1 })), 256, { seed: "rows" });
  const rows = design.points.flatMap(([x, y], k) => [0, 1, 2].map((replication) => row(`${k}`, replication, x! + 2 * y! + 100 * replication)));
  const { outputs } = designOutputs(design.points.map((_, k) => `${k}`), byReplication(rows.toReversed()));
  const { factors } = sobolIndices(design, outputs, { seed: "s", resamples: 20 }) as SobolIndices;
  expect(factors.map(({ S1 }) => S1.toFixed(1))).toEqual(["0.2", "0.8"]);
});
