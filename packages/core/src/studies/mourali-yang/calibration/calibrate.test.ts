import { describe, expect, it } from "vitest";
import { estimate } from "../estimate.js";
import { CLAIMS } from "../claims.js";
import { EXPERIMENTS } from "../design.js";
import { finish } from "../progress.js";
import { laboratory, session } from "../session.js";
import { settingsOf } from "../settings.js";
import { blankTargets } from "../targets/blank.js";
import { parseTargets } from "../targets/parse.js";
import { calibrate, cutoffFor } from "./calibrate.js";
import type { Conflict } from "./conflict.js";
import type { CalibrationEffort } from "./effort.js";
import { type MadeUp, madeUpArticle, truths } from "./made-up-article.js";
import { PARAMETERS, calibratedWorld } from "./parameters.js";
import type { Region } from "./region.js";

/** Less than quick: rougher intervals, in a second or two each. */
const EFFORT: CalibrationEffort = { people: 128, points: 80, moves: 3 };
type File = { experiments: Record<string, { cells: unknown; confidence?: unknown; threat?: unknown; tests?: unknown; mediation?: unknown; sample: unknown; scale: unknown }> };
const blank = () => JSON.parse(blankTargets()) as File;
const articles = truths(4, "made-up").map((truth, k) => madeUpArticle(truth, 200, `made-up:${k}`));
const calibrated = ({ file, settings }: Pick<MadeUp, "file" | "settings">) => finish(calibrate(parseTargets(file), { settings, effort: EFFORT }));

describe("calibration to a made-up article whose parameters are known", () => {
  const results = articles.map((article) => ({ ...article, result: calibrated(article) }));
  const regions = results.map(({ truth, result }) => ({ truth, region: result.found as Region }));

  it("reproduces every article", () => {
    // The truth is ruled out by one of all its numbers together with probability .0027, so of one of four: .011; seed fixed.
    expect(results.map(({ result }) => result.found.reproduced)).toEqual([true, true, true, true]);
  });

  it("misses the truth with at most 6 of 36 intervals of 95 %, at the declared discrepancy, which these articles do not have", () => {
    // An interval misses with probability .05 or less, so that 1.8 are expected. The nine of an article are not independent: with at most 1.8 expected,
    // more than 6, that is 7 or more, have a probability of at most .26 whatever their dependence (Markov), and of .003 were they independent; seed fixed.
    const missed = regions.flatMap(({ truth, region }, k) => region.parameters.filter(({ parameter, most: [low, high] }) => truth[parameter] < low || truth[parameter] > high).map(({ parameter }) => `${k} ${parameter}`));
    expect(missed.length, missed.join(", ")).toBeLessThanOrEqual(6);
  });

  it("identifies the erosion and strength of power, and never how far threat blocks, which shows in few cells", () => {
    const verdicts = (name: string) => regions.map(({ region }) => region.parameters.find(({ parameter }) => parameter === name)!.verdict);
    for (const name of ["powerErosion", "powerStrength"]) expect(verdicts(name)).toEqual(["identified", "identified", "identified", "identified"]);
    expect(verdicts("threatBlock")).not.toContain("identified");
  });

  it("rules out almost all of the prior", () => {
    for (const { region } of regions) expect(region.share).toBeLessThan(0.05);
  });
});

describe("with numbers of Experiment 1 alone", () => {
  /** The article's cell means of Experiment 1, everything else null. */
  const alone = ({ file, settings }: MadeUp) => {
    const part = blank();
    const { cells, scale } = (file as File).experiments[1]!;
    Object.assign(part.experiments[1]!, { cells, scale });
    return calibrated({ file: part, settings });
  };

  const typical = { influence: 0.5, certaintyResistance: 0.5, powerErosion: 0.9, tolerance: 0.3, reactance: 1.5, conformity: 0.3, threatBlock: 0.5, powerStrength: 1, certaintyStrength: 1 };

  it("the signs of the others still hold, and parameters that only those show stay open", () => {
    const { found, numbers, signs } = alone(madeUpArticle(typical, 200, "made-up:typical"));
    expect(numbers).toBe(8);
    expect(signs).toBeGreaterThan(0);
    const { parameters } = found as Region;
    const verdicts = Object.fromEntries(parameters.map(({ parameter, verdict }) => [parameter, verdict]));
    expect(verdicts.threatBlock).toBe("not identified");
    expect(parameters.filter(({ verdict }) => verdict === "identified").length).toBeLessThanOrEqual(2);
  });

  it("an article without divergence contradicts the signs of the others", () => {
    const conflict = alone(madeUpArticle({ ...typical, reactance: 0 }, 200, "made-up:mild")).found as Conflict;
    expect(conflict.reproduced).toBe(false);
    expect(conflict.unmet.some(({ name }) => /^E[4678] /.test(name))).toBe(true);
  });
});

describe("with nothing filled in", () => {
  const { found, numbers, signs } = calibrated({ file: blank(), settings: settingsOf({ seed: "signs" }) });

  it("every accepted point has all the signs, in the laboratory, too", () => {
    expect(numbers).toBe(0);
    expect(signs).toBe(CLAIMS.reduce((sum, { experiments, parts }) => sum + experiments.length * parts.length, 0));
    const settings = settingsOf({ n: 3000, seed: "signs in the laboratory" });
    const { points } = found as Region;
    for (const point of [points[0]!, points[100]!, points[200]!]) {
      for (const experiment of EXPERIMENTS) {
        const answers = session(laboratory(experiment, calibratedWorld(point, settings)), 0);
        for (const { id, parts } of CLAIMS.filter(({ experiments }) => experiments.includes(experiment.id))) {
          for (const { text, expects, estimand } of parts.filter((part) => part.expects === "positive" || part.expects === "negative")) {
            const { value } = estimate(estimand, { answers, settings, replication: 0, resamples: 0 });
            expect(expects === "positive" ? value > 0 : value < 0, `${id} ${text}`).toBe(true);
          }
        }
      }
    }
  });

  it("no parameter is known to a quarter of its range", () => {
    expect((found as Region).parameters.filter(({ verdict }) => verdict === "identified")).toEqual([]);
    expect((found as Region).share).toBeGreaterThan(0.001);
  });
});

it("targets that contradict each other are told so, with the numbers that do", () => {
  const file = structuredClone(articles[0]!.file) as { experiments: Record<number, { cells: { high: { uncertain: { private: Record<"positive" | "negative", { mean: number }> } } } }> };
  const cell = file.experiments[4]!.cells.high.uncertain.private;
  cell.positive.mean = 1.5;
  cell.negative.mean = 6.5;
  const conflict = calibrated({ file, settings: articles[0]!.settings }).found as Conflict;
  expect(conflict.reproduced).toBe(false);
  expect(conflict.smallest).toBeGreaterThan(10);
  expect(conflict.unmet.slice(0, 2).map(({ name }) => name).sort()).toEqual(["negative", "positive"].map((opinions) => `experiments.4.cells.high.uncertain.private.${opinions}.mean`));
  expect(conflict.text).toMatch(/^No parameters that reproduce the targets were found in \d+ tries: /);
});

it("the cutoff is three standard errors for one number, and rises with their number", () => {
  expect(cutoffFor(1)).toBeCloseTo(3, 10);
  expect(cutoffFor(0)).toBeCloseTo(3, 10);
  expect(cutoffFor(48)).toBeCloseTo(4.03, 2);
  expect(PARAMETERS).toHaveLength(9);
});
