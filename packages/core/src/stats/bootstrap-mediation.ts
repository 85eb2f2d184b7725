import { acceleration } from "./acceleration.js";
import type { BootstrapOptions } from "./bootstrap.js";
import { bcaInterval, type BootstrapInterval, percentileInterval } from "./bootstrap-interval.js";
import { varianceOf } from "./moments.js";
import { type Refusal, refuse } from "./refusal.js";
import { resample, strataOf } from "./resample.js";
import { centredRows, type IndirectEffects, indirectFromSums, type SerialColumns, sumRows, unfitSerial } from "./serial-paths.js";

/** An indirect effect with what resampling says of it. */
export interface BootstrapEffect {
  readonly estimate: number;
  /** Standard deviation of the resampled values, with R − 1. */
  readonly se: number;
  readonly percentile: BootstrapInterval | Refusal;
  readonly bca: BootstrapInterval | Refusal;
  /** `Float64Array(samples)`, NaN where a resample has no such effect. */
  readonly values: Float64Array;
}

const NAMES = ["first", "second", "serial", "all"] as const;

/**
 * Bootstrap intervals of the indirect effects of serial mediation, for one condition; call it for each where they are moderated.
 *
 * A resample is fitted from sums of products alone, and allocates nothing.
 *
 * @returns a refusal where lengths differ, a number is not finite, or X, or a mediator beyond those before it, does not vary
 * @see Hayes (2022), section 5.4; MacKinnon, Lockwood & Williams (2004), doi:10.1207/s15327906mbr3901_4, for the choice of interval
 */
export function bootstrapMediation(
  columns: SerialColumns,
  { level = 0.95, ...options }: BootstrapOptions & { readonly level?: number },
): IndirectEffects<BootstrapEffect> | Refusal {
  const fault = unfitSerial(columns);
  if (fault !== null) return fault;
  const n = columns.y.length;
  const rows = centredRows(columns);
  const sums = new Float64Array(13);
  const observed = new Float64Array(4);
  sumRows(rows, Int32Array.from({ length: n }, (_, i) => i), sums);
  indirectFromSums(sums, n, observed);
  if (!Number.isFinite(observed[3])) return refuse("dependent columns", "x, m1 or m2");
  const values = resampledEffects(rows, options);
  const without = effectsWithout(rows, sums);
  const effects = NAMES.map((name, e) => {
    const bca = { observed: observed[e]!, acceleration: acceleration(without[e]!, options.strata), level };
    return [name, {
      estimate: observed[e]!,
      se: Math.sqrt(varianceOf(values[e]!.filter((value) => Number.isFinite(value)))),
      percentile: percentileInterval(values[e]!, level),
      bca: bcaInterval(values[e]!, bca),
      values: values[e]!,
    }];
  });
  return Object.fromEntries(effects) as IndirectEffects<BootstrapEffect>;
}

/** A column of `samples` values for each effect. */
function resampledEffects(rows: Float64Array, { samples, pick, strata }: BootstrapOptions): readonly Float64Array[] {
  const n = rows.length / 4;
  const groups = strataOf(n, strata);
  const chosen = new Int32Array(n);
  const sums = new Float64Array(13);
  const effects = new Float64Array(4);
  const values = NAMES.map(() => new Float64Array(samples));
  for (let s = 0; s < samples; s++) {
    resample(groups, pick, chosen);
    sumRows(rows, chosen, sums);
    indirectFromSums(sums, n, effects);
    for (let e = 0; e < 4; e++) values[e]![s] = effects[e]!;
  }
  return values;
}

/** A column of n values for each effect: what it is without each row, whose part is taken from the sums. */
function effectsWithout(rows: Float64Array, all: Float64Array): readonly Float64Array[] {
  const n = rows.length / 4;
  const one = new Int32Array(1);
  const sums = new Float64Array(13);
  const effects = new Float64Array(4);
  const values = NAMES.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    one[0] = i;
    sumRows(rows, one, sums);
    for (let k = 0; k < 13; k++) sums[k] = all[k]! - sums[k]!;
    indirectFromSums(sums, n - 1, effects);
    for (let e = 0; e < 4; e++) values[e]![i] = effects[e]!;
  }
  return values;
}
