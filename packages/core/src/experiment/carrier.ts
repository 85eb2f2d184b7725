import type { SobolIndex } from "./sobol-indices.js";

/** The factor with the largest total share of an output's variance. */
export interface Carrier extends Pick<SobolIndex, "path" | "ST" | "ST_low" | "ST_high"> {
  /** The factor that comes next; null where there is no other. */
  readonly next: string | null;
  /** Its interval lies above that of every other factor. */
  readonly clear: boolean;
}

/** What carries an output; null where there is no factor. */
export function carrierOf(factors: readonly SobolIndex[]): Carrier | null {
  const [first, ...others] = factors.toSorted((a, b) => b.ST - a.ST || (a.path < b.path ? -1 : 1));
  if (first === undefined) return null;
  const { path, ST, ST_low, ST_high } = first;
  return { path, ST, ST_low, ST_high, next: others[0]?.path ?? null, clear: others.every((other) => other.ST_high < ST_low) };
}
