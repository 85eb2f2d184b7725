import { sobolPoints } from "../../../experiment.js";
import type { Work } from "../progress.js";
import { refilled, sweep, type Tried } from "./cloud.js";
import type { Tools } from "./effort.js";
import { PARAMETERS } from "./parameters.js";

/** Share of the cloud that each wave keeps, and how many waves there may be. */
const KEEP = 0.3;
const MOST_WAVES = 60;
/** Nothing more is gained when a wave's level is within this share of the best point. */
const STALLED = 0.01;

export interface Matched {
  readonly cloud: readonly Tried[];
  /** What the cloud's misfits do not exceed; infinite where the declared cutoff could not be reached. */
  readonly level: number;
  /** Share of the prior's volume that is left. */
  readonly share: number;
}

/** History matching: the cutoff falls from wave to wave until it is the declared one, or nothing more can be gained. */
export function* historyMatching({ trial, dice, effort: { points, moves }, cutoff, seed }: Tools): Work<Matched> {
  let cloud = sobolPoints(points, PARAMETERS.length, { seed }).map(trial);
  let share = 1;
  for (let wave = 1; wave <= MOST_WAVES; wave++) {
    const ranked = cloud.map(({ implausibility }) => implausibility).sort((a, b) => a - b);
    const level = Math.max(cutoff, ranked[Math.floor(KEEP * points) - 1]!);
    const left = cloud.filter(({ implausibility }) => implausibility <= level);
    share *= left.length / points;
    if (level === cutoff && left.length === points) return { cloud, level, share };
    cloud = refilled(left, points, dice);
    for (let k = 0; k < moves; k++) {
      yield { stage: "history matching", done: wave - 1, total: MOST_WAVES };
      sweep(cloud, { cutoff: level, heat: 0 }, trial, dice);
    }
    if (level === cutoff) return { cloud, level, share };
    if (ranked[0]! > cutoff && level - ranked[0]! < STALLED * level) break;
  }
  return { cloud, level: Number.POSITIVE_INFINITY, share };
}
