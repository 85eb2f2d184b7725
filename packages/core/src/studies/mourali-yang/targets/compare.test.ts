import { describe, expect, it } from "vitest";
import { isRefusal, serialMediation } from "../../../stats.js";
import { cellsOf, EXPERIMENTS } from "../design.js";
import { serialColumns } from "../mediation.js";
import { laboratory, POINTS_PER_UNIT, session } from "../session.js";
import { settingsOf } from "../settings.js";
import { tallies } from "../tally.js";
import { blankTargets } from "./blank.js";
import { comparisonGatherer } from "./compare.js";
import { type Contrasted, effectsOf } from "./effects.js";
import { entriesOf } from "./entries.js";
import type { Outcome } from "../calibration/outcome.js";
import { madeUpTargets } from "../calibration/made-up-targets.js";
import { parseTargets } from "./parse.js";
import type { Targets } from "./targets.js";
import { mediationPaths } from "./mediation-paths.js";

const settings = settingsOf({ n: 50, seed: "compare" });
const laboratories = EXPERIMENTS.map((experiment) => laboratory(experiment, { settings, changes: {} }));
const outcomeOf = (replication: number) => Object.fromEntries(laboratories.map((each) => [each.experiment.id, session(each, replication)])) as unknown as Outcome;
const [first, ...others] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(outcomeOf) as [Outcome, ...Outcome[]];
const compared = (read: Targets) => {
  const { watch, finding } = comparisonGatherer(read);
  for (const outcome of others) for (const experiment of EXPERIMENTS) watch(experiment, { answers: outcome[experiment.id] });
  return finding();
};
const targets = parseTargets(madeUpTargets(first));

it("nothing that is filled in is nothing compared, and says so", () => {
  const { rows, text } = compared(parseTargets(JSON.parse(blankTargets())));
  expect(rows).toEqual([]);
  expect(text).toBe("No number of the article is filled in: only signs and orderings are checked.");
});

it("numbers of the laboratory itself agree with it", () => {
  // 92 numbers at .05 each: more than 12 differ with probability .0006 if they were independent; those of one cell are correlated, the seed is fixed.
  const { rows, expectedByLuck } = compared(targets);
  expect(rows).toHaveLength(8 + 8 + 16 * 3 + 16 + 12);
  expect(expectedByLuck).toBeCloseTo(4.6, 12);
  expect(rows.filter(({ verdict }) => verdict === "differs").length).toBeLessThanOrEqual(12);
});

it("a mean that is off by its standard deviation differs, and is off by one", () => {
  const file = madeUpTargets(first) as { experiments: Record<string, { cells: { high: { certain: { positive: { mean: number; sd: number } } } } }> };
  const cell = file.experiments[1]!.cells.high.certain.positive;
  cell.mean -= cell.sd;
  const row = compared(parseTargets(file)).rows.find(({ entry }) => entry.path === "experiments.1.cells.high.certain.positive.mean")!;
  expect(row.verdict).toBe("differs");
  expect(row.standardised).toBeGreaterThan(0.5);
  expect(row.standardised).toBeLessThan(1.5);
});

it("a mean of an article with another scale is told in its points", () => {
  const on = (low: number, high: number, mean: number) => {
    const file = JSON.parse(blankTargets());
    file.experiments[1].scale = { low, high };
    Object.assign(file.experiments[1].cells.control.certain.positive, { mean, sd: 1, n: 20 });
    return entriesOf(parseTargets(file))[0]!.simulated(first[1]);
  };
  expect(on(-3, 3, 0)).toBeCloseTo(on(1, 7, 4) - 4, 12);
  expect(on(0, 100, 50)).toBeCloseTo((on(1, 7, 4) - 1) * (100 / 6), 12);
});

it("the paths are those of the serial mediation", () => {
  for (const where of [{ power: "high", asked: "unsolicited" }, { power: "control", asked: "solicited" }] as const) {
    const fit = serialMediation(serialColumns(where, { answers: first[3] }));
    if (isRefusal(fit)) throw new Error(fit.refused);
    const { a1, d21, b2, indirect } = mediationPaths(first[3], where);
    expect(a1).toBeCloseTo(fit.a1.estimate, 10);
    expect(d21).toBeCloseTo(fit.d21.estimate, 10);
    expect(b2 / POINTS_PER_UNIT).toBeCloseTo(fit.b2.estimate, 10);
    expect(indirect / POINTS_PER_UNIT).toBeCloseTo(fit.indirect.serial, 10);
  }
});

describe("a reported F or t comes back from the answers that it was made of", () => {
  const [experiment] = EXPERIMENTS;
  const all = tallies(first[1], "rating");
  /** The t of an effect, against the squares within some cells. */
  const tOf = (signs: readonly number[], within: readonly number[]) => {
    const variance = within.reduce((sum, k) => sum + all[k]!.squares, 0) / (within.length * 49);
    return all.reduce((sum, { mean }, k) => sum + signs[k]! * mean, 0) / Math.sqrt((variance * signs.filter((each) => each !== 0).length) / 50);
  };
  const comesBack = (effect: Contrasted, test: { readonly value: number; readonly statistic: "t" | "F"; readonly dfError: number }) => {
    const file = JSON.parse(blankTargets());
    file.experiments[1].sample.participants = 400;
    Object.assign(file.experiments[1].tests[effect.name], test);
    const [entry] = entriesOf(parseTargets(file));
    expect(entry!.simulated(first[1]), effect.name).toBeCloseTo(entry!.value, 10);
  };

  it("with the error of all cells", () => {
    for (const effect of effectsOf(experiment!)) {
      const t = tOf(cellsOf(experiment!).map(effect.sign), [0, 1, 2, 3, 4, 5, 6, 7]);
      for (const [statistic, value] of [["t", t], ["F", t * t]] as const) comesBack(effect, { statistic, value, dfError: 8 * 49 });
    }
  });

  it("with the error of a simple effect's two cells", () => {
    for (const effect of effectsOf(experiment!).filter(({ cells }) => cells === 2)) {
      const signs = cellsOf(experiment!).map(effect.sign);
      const t = tOf(signs, signs.flatMap((sign, k) => (sign === 0 ? [] : [k])));
      for (const [statistic, value] of [["t", t], ["F", t * t]] as const) comesBack(effect, { statistic, value, dfError: 98 });
    }
  });
});
