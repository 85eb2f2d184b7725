import { createHash } from "node:crypto";
import { simulate, withChanges } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { changesAt, type Design, grid, latinHypercube, morris, morrisEffects, saltelli, sobolDesign, sobolIndices, treatmentId } from "@talkback/core/experiment";
import { isRefusal, type Refusal } from "@talkback/core/stats";
import { describe, expect, it } from "vitest";

const small = scenario("push-harder", { "network.n": 60 });
const publicMeans = (design: Design) =>
  Float64Array.from(design.points, (_, k) => simulate(withChanges(small, changesAt(design, k)), { seed: "designs", record: "none", twin: false }).summary.publicMean);
function granted<R extends object>(result: R | Refusal): R {
  if (isRefusal(result)) throw new Error(`${result.refused}: ${result.where}`);
  return result;
}

const people = [{ path: "empowered", low: 0, high: 1 }, { path: "certainty", low: 0.1, high: 0.9 }];

describe("a design drives the model:", () => {
  it("a grid runs every treatment, and a run does not hang on its place in the grid", () => {
    const push = { path: "push", levels: [0, 4] };
    const empowered = { path: "empowered", levels: [0.1, 0.6] };
    const outcomes = (design: Design) => new Map(Array.from(publicMeans(design), (mean, k) => [treatmentId(changesAt(design, k)), mean]));
    const there = outcomes(grid([push, empowered]));
    const back = outcomes(grid([{ ...empowered, levels: [0.6, 0.1] }, push]));
    expect(there.size).toBe(4);
    expect(new Set(there.values()).size).toBeGreaterThan(1);
    for (const [id, mean] of there) expect(back.get(id)).toBe(mean);
  });

  it("walks and rows give every factor finite effects and shares", () => {
    const walks = morris(people, 6, { seed: "designs" });
    for (const { mu_star, mu_star_conf } of granted(morrisEffects(walks, publicMeans(walks), { seed: "designs" }))) {
      expect(mu_star).toBeGreaterThan(0);
      expect(mu_star_conf).toBeGreaterThan(0);
    }
    const rows = saltelli(people, 16, { seed: "designs" });
    for (const { ST, ST_conf } of granted(sobolIndices(rows, publicMeans(rows), { seed: "designs" })).factors) {
      expect(ST).toBeGreaterThan(0);
      expect(ST_conf).toBeGreaterThan(0);
    }
  });
});

describe("the bits of a design, wherever it is made:", () => {
  const factors = [{ path: "a", low: 0.001, high: 10, scale: "log" as const }, { path: "b", low: -1, high: 1 }, { path: "c", low: 1, high: 9, scale: "whole" as const }];
  const hashOf = (numbers: readonly number[]) => {
    const view = new DataView(new ArrayBuffer(8 * numbers.length));
    for (const [k, number] of numbers.entries()) view.setFloat64(8 * k, number);
    return createHash("sha256").update(view).digest("hex").slice(0, 16);
  };
  const valuesOf = (design: Design) => design.points.flatMap((_, k) => Object.values(changesAt(design, k)) as number[]);

  it.each([
    ["Latin hypercube", latinHypercube(factors, 100, { seed: "bits" }), "474d1b23cb0a0e4a"],
    ["Sobol", sobolDesign(factors, 100), "6214caae43cc0898"],
    ["scrambled Sobol", sobolDesign(factors, 100, { seed: "bits", replication: 3 }), "856578eed1d3dd49"],
    ["Morris", morris(factors, 10, { seed: "bits", candidates: 50 }), "5d3cd5eac49563d0"],
    ["Saltelli", saltelli(factors, 32, { seed: "bits", secondOrder: true }), "a125f4d169388635"],
  ])("%s", (_, design, hash) => {
    expect(hashOf(valuesOf(design))).toBe(hash);
  });

  it("those of the estimates, too", () => {
    const numbers = (rows: readonly object[]) => rows.flatMap((row) => Object.values(row).filter((value) => typeof value === "number"));
    const outputs = ({ points }: Design) => Float64Array.from(points, ([a, b, c]) => a! + b! * c!);
    const rows = saltelli(factors, 32, { seed: "bits" });
    expect(hashOf(numbers(granted(sobolIndices(rows, outputs(rows), { seed: "bits", resamples: 50 })).factors))).toBe("285f7b1dac0b2b36");
    const walks = morris(factors, 10, { seed: "bits" });
    expect(hashOf(numbers(granted(morrisEffects(walks, outputs(walks), { seed: "bits", resamples: 50 }))))).toBe("fe2f7f42795d7e2a");
  });
});
