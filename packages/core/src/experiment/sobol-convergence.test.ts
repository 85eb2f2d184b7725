import { expect, it } from "vitest";
import { saltelli } from "./saltelli.js";
import { type SobolStage, sobolConvergence } from "./sobol-convergence.js";
import { type SobolIndices, sobolIndices } from "./sobol-indices.js";

const factors = ["x1", "x2", "x3"].map((path) => ({ path, low: 0, high: 1 }));
const angle = (u: number) => Math.PI * (2 * u - 1);
const ishigami = ([u, v, w]: Float64Array) => Math.sin(angle(u!)) + 7 * Math.sin(angle(v!)) ** 2 + 0.1 * angle(w!) ** 4 * Math.sin(angle(u!));
const truth = [[0.3139, 0.5576], [0.4424, 0.4424], [0, 0.2437]];

const stagesOf = (n: number, replication: number) => {
  const design = saltelli(factors, n, { seed: "convergence", replication });
  const outputs = Float64Array.from(design.points, ishigami);
  return { design, outputs, stages: sobolConvergence(design, outputs, { seed: "s", resamples: 2 }) as SobolStage[] };
};

it("ends with all rows, and begins with 16 or more, each stage what a design of so many rows gives", () => {
  const { design, outputs, stages } = stagesOf(200, 0);
  expect(stages.map(({ n }) => n)).toEqual([25, 50, 100, 200]);
  expect(stages.at(-1)!.indices).toEqual(sobolIndices(design, outputs, { seed: "s", resamples: 2 }));
  expect(stages[0]).toEqual(stagesOf(25, 0).stages[0]);
});

// Means of 20 scrambles, measured three times: .39 to .41 at 16 rows, .13 to .15 at 64, .05 to .07 at 256, .010 to .013 at 1,024.
it("shows Ishigami's shares drawing near: the largest error, in the mean of 20 scrambles, falls to a quarter or less from 64 to 1,024 rows", () => {
  const errors = Array.from({ length: 20 }, (_, replication) => stagesOf(1024, replication).stages.map(({ n, indices }) => ({
    n, error: Math.max(...(indices as SobolIndices).factors.flatMap(({ S1, ST }, i) => [Math.abs(S1 - truth[i]![0]!), Math.abs(ST - truth[i]![1]!)])),
  })));
  const meanError = (n: number) => errors.flat().filter((each) => each.n === n).reduce((sum, { error }) => sum + error, 0) / 20;
  expect(meanError(1024)).toBeLessThan(meanError(64) / 4);
  expect(meanError(1024)).toBeLessThan(0.02);
});

it("takes replications, and refuses what is missing", () => {
  const { design, outputs } = stagesOf(32, 0);
  const stages = sobolConvergence(design, [outputs, outputs.map((y) => y + 1)], { seed: "s", resamples: 2 }) as SobolStage[];
  expect(stages.map(({ n }) => n)).toEqual([16, 32]);
  expect(sobolConvergence(design, outputs.slice(1), { seed: "s" })).toEqual({ refused: "lengths differ", where: "159 outputs of 160 points" });
});
