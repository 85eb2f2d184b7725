import { normalCdf } from "../math/normal-cdf.js";
import { normalQuantile } from "../math/normal-quantile.js";
import { openUnit } from "./open-unit.js";

const BELOW_ONE = 1 - 1.1102230246251565e-16;

/** A normal variate from a uniform in [0, 1), rising with it; within 8.3 sd of the mean, at u = 0 too. */
export const normalVariate = (u: number, mean: number, sd: number): number => mean + sd * normalQuantile(openUnit(u));

/** A normal variate with what lies beyond an end moved to that end; the moved share piles up there. */
export const normalClipped = (u: number, mean: number, sd: number, low: number, high: number): number =>
  within(normalVariate(u, mean, sd), low, high);

/**
 * A normal variate conditioned on [low, high]: the truncated distribution, by inversion within the interval.
 *
 * For sd > 0 and low <= high. An interval entirely more than 37 sd from the mean gives its end nearest to the mean.
 */
export function normalBetween(u: number, mean: number, sd: number, low: number, high: number): number {
  if (low > mean) return -lowerSide(1 - u, -mean, sd, -high, -low);
  return lowerSide(u, mean, sd, low, high);
}

/** The same where the interval begins below the mean, so that the lower tail keeps its digits. */
function lowerSide(u: number, mean: number, sd: number, low: number, high: number): number {
  const from = normalCdf((low - mean) / sd);
  const to = normalCdf((high - mean) / sd);
  const p = Math.min(from + openUnit(u) * (to - from), BELOW_ONE);
  return p > 0 ? within(mean + sd * normalQuantile(p), low, high) : high;
}

const within = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x));
