import { normalQuantile } from "../math/normal-quantile.js";
import { isotonic } from "./isotonic.js";
import type { PowerPoint } from "./power.js";

/** A size that reaches a power, and the sizes between which it lies. */
export interface SmallestSize {
  /** Smallest whole size of the target power; null where it is not reached among the sizes tried, the smallest tried where that has it. */
  readonly n: number | null;
  /** The same from the upper ends of the points' intervals. */
  readonly low: number | null;
  /** The same from their lower ends: null means that even the largest size may fall short. */
  readonly high: number | null;
}

/**
 * The smallest size that reaches a power, by interpolation between simulated points.
 *
 * Power is first made never to fall with size (neighbours that do are averaged), then interpolated as a line of its normal quantile over
 * the square root of size, which is exact for a test of a normal mean. Where power rises with size, a size tried outside [low, high]
 * has the target power only if its own interval misses.
 *
 * @param points of `simulatePower`, in any order
 * @param target power in (0, 1)
 */
export function smallestSize(points: readonly PowerPoint[], target: number): SmallestSize {
  const sorted = points.toSorted((a, b) => a.n - b.n);
  const weights = sorted.map(({ replications }) => replications);
  const crossing = (power: (point: PowerPoint) => number): number | null => firstReach(sorted, isotonic(sorted.map(power), weights), target);
  return { n: crossing(({ power }) => power), low: crossing(({ high }) => high), high: crossing(({ low }) => low) };
}

function firstReach(points: readonly PowerPoint[], powers: readonly number[], target: number): number | null {
  const k = powers.findIndex((power) => power >= target);
  if (k < 0) return null;
  if (k === 0) return points[0]!.n;
  const [before, after] = [points[k - 1]!, points[k]!];
  const [low, high] = [quantile(powers[k - 1]!, before.replications), quantile(powers[k]!, after.replications)];
  const share = Math.max(0, Math.min(1, (normalQuantile(target) - low) / (high - low)));
  const root = Math.sqrt(before.n) + share * (Math.sqrt(after.n) - Math.sqrt(before.n));
  return Math.min(after.n, Math.max(before.n, Math.ceil(root * root - 1e-9)));
}

/** Normal quantile of a power, which is kept half a replication away from 0 and 1. */
function quantile(power: number, replications: number): number {
  const margin = 0.5 / (replications + 1);
  return normalQuantile(Math.max(margin, Math.min(1 - margin, power)));
}
