import { normalCdf } from "../math/normal-cdf.js";
import { normalQuantile, toNormalQuantile } from "../math/normal-quantile.js";
import { openUnit } from "./open-unit.js";

const BELOW_ONE = 1 - 1.1102230246251565e-16;

/** A normal variate from a uniform in [0, 1), rising with it; within 8.3 sd of the mean, at u = 0 too. */
export const normalVariate = (u: number, mean: number, sd: number): number => mean + sd * normalQuantile(openUnit(u));

/** A normal variate with what lies beyond an end moved to that end; the moved share piles up there. */
export const normalClipped = (u: number, mean: number, sd: number, low: number, high: number): number =>
  within(normalVariate(u, mean, sd), low, high);

/** A normal distribution conditioned on an interval, with the probabilities of its ends. */
export interface Truncated {
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  /** The interval begins above the mean, so everything is mirrored: the lower tail keeps its digits. */
  readonly mirrored: boolean;
  readonly from: number;
  readonly to: number;
}

/** The normal distribution conditioned on [low, high], for sd > 0 and low <= high. */
export function truncated(mean: number, sd: number, low: number, high: number): Truncated {
  if (low > mean) return { ...truncated(-mean, sd, -high, -low), mirrored: true };
  return { mean, sd, low, high, mirrored: false, from: normalCdf((low - mean) / sd), to: normalCdf((high - mean) / sd) };
}

/**
 * A variate of it from a uniform in [0, 1), rising with it, by inversion within the interval.
 *
 * An interval entirely more than 37 sd from the mean gives its end nearest to the mean.
 */
export function truncatedVariate(u: number, between: Truncated): number {
  cell[0] = u;
  toTruncated(cell, 0, between);
  return cell[0]!;
}

const cell = new Float64Array(1);

/** The same in place of a uniform in `at[k]`. */
export function toTruncated(at: Float64Array, k: number, { mean, sd, low, high, mirrored, from, to }: Truncated): void {
  const u = at[k]!;
  const p = Math.min(from + openUnit(mirrored ? 1 - u : u) * (to - from), BELOW_ONE);
  at[k] = p;
  toNormalQuantile(at, k);
  const x = p > 0 ? within(mean + sd * at[k]!, low, high) : high;
  at[k] = mirrored ? -x : x;
}

/** The same for a single variate. */
export const normalBetween = (u: number, mean: number, sd: number, low: number, high: number): number => truncatedVariate(u, truncated(mean, sd, low, high));

const within = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x));
