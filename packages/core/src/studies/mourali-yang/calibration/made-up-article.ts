import { sobolPoints } from "../../../experiment.js";
import { EXPERIMENTS } from "../design.js";
import { laboratory, session } from "../session.js";
import { type Settings, settingsOf } from "../settings.js";
import { parseTargets } from "../targets/parse.js";
import type { Outcome } from "./outcome.js";
import { madeUpTargets } from "./made-up-targets.js";
import { panel } from "./panel.js";
import { calibratedWorld, PARAMETERS, type Point, pointAt } from "./parameters.js";
import { signDemands } from "./sign-demands.js";

/** A made-up article: its truth, what it reports, and the settings of whoever reads it, who has other luck. */
export interface MadeUp {
  readonly truth: Point;
  readonly file: unknown;
  readonly settings: Settings;
}

/** Truths are kept this far from the ends of the prior, where no interval can be two-sided. */
const EDGE = 0.1;

/** What an article reports whose authors ran our laboratory at a known point, n a cell, rounded as in print. */
export function madeUpArticle(truth: Point, n: number, seed: string): MadeUp {
  const world = calibratedWorld(truth, settingsOf({ n, seed }));
  const outcome = Object.fromEntries(EXPERIMENTS.map((experiment) => [experiment.id, session(laboratory(experiment, world), 0)])) as unknown as Outcome;
  return { truth, file: madeUpTargets(outcome), settings: settingsOf({ n, seed: `${seed}:reader` }) };
}

/** Candidates for each truth that is asked for. */
const CANDIDATES = 256;

/** Points spread over the prior, but for its ends, where the signs hold that no number of an article replaces: calibration demands them of every article. */
export function truths(many: number, seed: string): readonly Point[] {
  const settings = settingsOf();
  const ask = panel(256, settings, seed);
  const points = sobolPoints(CANDIDATES * many, PARAMETERS.length, { seed }).map((coordinates) => pointAt(coordinates.map((u) => EDGE + (1 - 2 * EDGE) * u)));
  const signs = signDemands(parseTargets(madeUpTargets(ask(points[0]!))), settings);
  const found: Point[] = [];
  for (const point of points) {
    const outcome = ask(point);
    if (signs.every(({ misfit }) => misfit(outcome) === 0)) found.push(point);
    if (found.length === many) break;
  }
  return found;
}
