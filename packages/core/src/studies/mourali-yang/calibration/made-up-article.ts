import { sobolPoints } from "../../../experiment.js";
import { EXPERIMENTS } from "../design.js";
import { laboratory, session } from "../session.js";
import { type Settings, settingsOf } from "../settings.js";
import type { Outcome } from "./outcome.js";
import { madeUpTargets } from "./made-up-targets.js";
import { PARAMETERS, type Point, pointAt, calibratedWorld } from "./parameters.js";

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

/** Points spread over the prior, but for its ends. */
export const truths = (many: number, seed: string): readonly Point[] =>
  sobolPoints(many, PARAMETERS.length, { seed }).map((coordinates) => pointAt(coordinates.map((u) => EDGE + (1 - 2 * EDGE) * u)));
