import type { Work } from "../progress.js";
import { refilled, sweep, type Tried } from "./cloud.js";
import type { Tools } from "./effort.js";

/**
 * From everything plausible to what is likely: the likelihood counts more and more, each time as much as leaves half of the cloud.
 *
 * @returns the cloud after each of the last sweeps, one after another: each point as likely as any other
 */
export function* cooling(start: readonly Tried[], likelihood: boolean, { trial, dice, effort: { points, moves }, cutoff }: Tools): Work<readonly Tried[]> {
  let cloud = [...start];
  let heat = 0;
  while (likelihood && heat < 1) {
    const best = cloud.reduce((least, { chiSquare }) => Math.min(least, chiSquare), Number.POSITIVE_INFINITY);
    const lasts = cloud.map(({ chiSquare }) => (chiSquare > best ? heat + dice.tolerance() / (chiSquare - best) : 1));
    const next = Math.min(1, [...lasts].sort((a, b) => b - a)[Math.floor(points / 2)]!);
    cloud = refilled(cloud.filter((_, i) => lasts[i]! >= next), points, dice);
    heat = next;
    for (let k = 0; k < moves; k++) {
      yield { stage: "approximate Bayesian computation", done: Math.floor(100 * heat), total: 100 };
      sweep(cloud, { cutoff, heat }, trial, dice);
    }
  }
  const accepted: Tried[] = [];
  for (let k = 0; k < 2 * moves; k++) {
    yield { stage: "accepted points", done: k, total: 2 * moves };
    sweep(cloud, { cutoff, heat }, trial, dice);
    accepted.push(...cloud);
  }
  return accepted;
}
