import { normalCdf } from "../math/normal-cdf.js";
import { student } from "../stats/distribution/student.js";
import { isotonic } from "../stats/isotonic.js";
import { type Refusal, refuse as refused } from "../stats/refusal.js";
import { sorted } from "../stats/quantile.js";
import { type IntervalOptions, resampled } from "./bootstrap.js";
import { type Crossing, crossings } from "./crossings.js";
import { refuse } from "./refuse.js";

/** What is known of an effect's crossing of zero besides where it is. */
interface Evidence {
  /** Replications with a finite value at every level; all else is of these. */
  readonly n: number;
  readonly missing: number;
  /** The mean effect at each level, as fitted. */
  readonly means: readonly number[];
  /** Shares of the resamples whose mean crosses zero never, once, more often. */
  readonly shares: { readonly none: number; readonly one: number; readonly several: number };
}

/** Where the mean effect crosses zero along a factor. */
export type TippingPoint = Evidence & (
  | { readonly found: "none"; readonly sign: -1 | 0 | 1 }
  | {
    readonly found: "one";
    readonly crossing: Crossing;
    /** Ends of the interval of the crossing; infinite where it reaches beyond the levels that were tried. */
    readonly low: number;
    readonly high: number;
  }
  | { readonly found: "several"; readonly crossings: readonly Crossing[] }
);

export interface TippingOptions extends IntervalOptions {
  /** What is known of the curve: a line between levels when absent; "monotone" when it rises or falls throughout, so that it crosses once. */
  readonly shape?: "linear" | "monotone";
}

/**
 * Where the mean effect crosses zero, with an interval from replications drawn with replacement, each with its values at all levels.
 *
 * The interval is of where the mean over all luck crosses, by lines between the same levels: what bends between them is not in it. A
 * resample that does not cross at all puts the crossing beyond the level at which it should have; one that crosses more than once in the
 * crossing's direction counts with its first crossing for the lower end and with its last for the upper one. The percentiles are those by
 * which the interval of a mean has the length of a t interval (Hesterberg 2015).
 *
 * @param levels two or more, ascending
 * @param effects of each level, by replication: differences of two runs with the same luck, or outcomes; what is not finite is missing
 * @returns a refusal for fewer than two complete replications
 * @throws {SpecError} when levels do not ascend, or lists or interval options are wrong
 * @see Hesterberg (2015), What teachers should know about the bootstrap, section 3, doi:10.1080/00031305.2015.1089789
 */
export function tippingPoint(levels: readonly number[], effects: readonly ArrayLike<number>[], options: TippingOptions): TippingPoint | Refusal {
  refuse("tipping point", [
    { when: levels.length < 2, path: "levels", expected: "two or more", received: String(levels.length) },
    { when: !levels.every((level, k) => Number.isFinite(level) && (k === 0 || level > levels[k - 1]!)), path: "levels", expected: "finite numbers that ascend", received: levels.join(", ") },
    { when: effects.length !== levels.length, path: "effects", expected: `${levels.length} lists, one for each level`, received: String(effects.length) },
  ]);
  const all = Math.max(...effects.map(({ length }) => length));
  const complete = Uint32Array.from({ length: all }, (_, r) => r).filter((r) => effects.every((effect) => Number.isFinite(effect[r])));
  const n = complete.length;
  if (n < 2) return refused("no degrees of freedom", "replications");
  const table = effects.map((effect) => Float64Array.from(complete, (r) => effect[r]!));
  const fit = options.shape === "monotone" ? monotone : (means: Float64Array) => means;
  const fitOf = (rows: Uint32Array): ArrayLike<number> => fit(Float64Array.from(table, (own) => meanAt(rows, own)));
  const means = Array.from(fitOf(Uint32Array.from({ length: n }, (_, r) => r)));
  const found = crossings(levels, means);
  const direction = found[0]?.direction ?? "falls";
  const draws = resampled([n], ([rows]) => drawn(levels, fitOf(rows!), direction), options);
  const evidence = { n, missing: all - n, means, shares: sharesOf(draws[2]!) };
  if (found.length === 0) return { found: "none", sign: signOf(means), ...evidence };
  if (found.length > 1) return { found: "several", crossings: found, ...evidence };
  return { found: "one", crossing: found[0]!, ...limits(draws[0]!, draws[1]!, n, options.level ?? 0.95), ...evidence };
}

const meanAt = (rows: Uint32Array, values: Float64Array): number => {
  let sum = 0;
  for (const row of rows) sum += values[row]!;
  return sum / rows.length;
};

/** The monotone fit, rising or falling, that lies nearer; the rising one among equals. */
function monotone(means: Float64Array): readonly number[] {
  const rising = isotonic(means);
  const falling = isotonic(means.map((mean) => -mean)).map((mean) => 0 - mean);
  const distance = (fit: readonly number[]): number => fit.reduce((sum, x, k) => sum + (x - means[k]!) * (x - means[k]!), 0);
  return distance(falling) < distance(rising) ? falling : rising;
}

const signOf = (means: ArrayLike<number>): -1 | 0 | 1 => {
  const other = Array.from(means).find((mean) => mean !== 0) ?? 0;
  return other > 0 ? 1 : other < 0 ? -1 : 0;
};

/** First and last crossing of a resampled curve in a direction, and how many it has in all. */
function drawn(levels: readonly number[], means: ArrayLike<number>, direction: Crossing["direction"]): Float64Array {
  const found = crossings(levels, means);
  const wanted = found.filter((crossing) => crossing.direction === direction);
  if (wanted.length > 0) return Float64Array.of(wanted[0]!.at, wanted.at(-1)!.at, found.length);
  const sign = found.length > 0 ? 0 : signOf(means);
  if (sign === 0) return Float64Array.of(-Infinity, Infinity, found.length);
  const beyond = sign > 0 === (direction === "falls") ? Infinity : -Infinity;
  return Float64Array.of(beyond, beyond, 0);
}

function sharesOf(counts: Float64Array): Evidence["shares"] {
  const share = (holds: (count: number) => boolean): number => counts.filter(holds).length / counts.length;
  return { none: share((count) => count === 0), one: share((count) => count === 1), several: share((count) => count > 1) };
}

/** Whole resamples at the ends, never a value between two of them. */
function limits(firsts: Float64Array, lasts: Float64Array, n: number, level: number): { low: number; high: number } {
  const tail = normalCdf(-student(n - 1).upperQuantile((1 - level) / 2) * Math.sqrt(n / (n - 1)));
  const out = Math.floor(tail * (firsts.length - 1));
  return { low: sorted(firsts)[out]!, high: sorted(lasts)[lasts.length - 1 - out]! };
}
