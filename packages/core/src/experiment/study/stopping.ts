import { student } from "../../stats/distribution/student.js";
import { meanInterval } from "../../stats/interval.js";
import { varianceOf } from "../../stats/moments.js";

/** When a treatment has been run often enough. */
export interface Until {
  /** Half the length of the interval that is wanted. */
  readonly halfWidth: number;
  /** Confidence, below 1. */
  readonly level: number;
  /** Replications after which it is given up. */
  readonly most: number;
}

/** How far a treatment has come. */
export interface Wanted {
  /** Replications that it should have, so far as is known: more once these are run, unless it is done. */
  readonly replications: number;
  /** `narrow`: the interval is as wanted; `given up`: it has had its most; `no values`: its first replications hold fewer than two numbers. */
  readonly done: "narrow" | "given up" | "no values" | null;
  /** Half the t interval of all values that count; NaN for fewer than two. */
  readonly halfWidth: number;
}

/**
 * How many replications a treatment should have, given the values of those that it had, from the first.
 *
 * As many as Stein's two-stage rule finds from the first ones, `(t s / h)²`, and then on, until the interval of all is as narrow as
 * wanted. Only variances decide, never means, so of normal values an interval of ± `halfWidth` around the mean of all holds the truth with
 * at least the wanted confidence. Values that are null or not finite are replications that were run and tell nothing; values beyond
 * those that the rule asks for do not count. So what comes out hangs on the values only, however they were had.
 *
 * @param values one a replication, in their order; with arms, differences
 * @param first replications every treatment has, at least 2
 * @see Stein (1945), Annals of Mathematical Statistics 16(3); doi:10.1214/aoms/1177731088
 */
export function wanted(values: readonly (number | null)[], first: number, until: Until): Wanted {
  if (values.length < first) return { replications: first, done: null, halfWidth: NaN };
  const pilot = numbersOf(values, first);
  if (pilot.length < 2) return { replications: first, done: "no values", halfWidth: NaN };
  const stein = steinNumber(pilot, until);
  for (let n = first; ; ) {
    const known = numbersOf(values, n);
    const halfWidth = halfWidthOf(known, until.level);
    if (known.length >= stein && halfWidth <= until.halfWidth) return { replications: n, done: "narrow", halfWidth };
    if (n >= until.most) return { replications: n, done: "given up", halfWidth };
    n = Math.min(until.most, n + missing(known, halfWidth, stein, until));
    if (values.length < n) return { replications: n, done: null, halfWidth };
  }
}

/** Replications to add: what Stein's number lacks, or what the spread of all calls for; a twentieth more at least, so that rounds are few, and at most as many again. */
function missing({ length: n }: readonly number[], halfWidth: number, stein: number, until: Until): number {
  if (n < stein) return stein - n;
  const ratio = halfWidth / until.halfWidth;
  return ratio < 1.4 ? Math.max(Math.ceil(n / 20), Math.ceil(n * (ratio * ratio - 1))) : n;
}

/** Values that Stein's rule asks for in all, from those of the first stage: never fewer than these; Infinity where they are too far apart to tell. */
export function steinNumber(pilot: readonly number[], { halfWidth, level }: Pick<Until, "halfWidth" | "level">): number {
  const t = student(pilot.length - 1).upperQuantile((1 - level) / 2);
  const wanted = Math.ceil((t * t * varianceOf(pilot)) / (halfWidth * halfWidth));
  return Number.isNaN(wanted) ? Infinity : Math.max(pilot.length, wanted);
}

function halfWidthOf(values: readonly number[], level: number): number {
  const interval = meanInterval(values, level);
  return interval === null ? NaN : (interval.high - interval.low) / 2;
}

const numbersOf = (values: readonly (number | null)[], n: number): number[] => values.slice(0, n).filter((value): value is number => value !== null && Number.isFinite(value));
