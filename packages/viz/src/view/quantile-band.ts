/** Lines of replications, in order: the value in column k of row r, at `r * steps + k`, is that of replication r after step k + 1. */
export interface Replications {
  /** Replications done. */
  readonly done: number;
  readonly steps: number;
  /** (done × steps) by name of a measure; NaN where there is no value. */
  readonly lines: Readonly<Record<string, Float64Array>>;
}

/** Where half and nine tenths of the replications lie after each step: (steps) each, NaN where there are none. */
export interface QuantileBand {
  readonly low90: Float64Array;
  readonly low50: Float64Array;
  readonly median: Float64Array;
  readonly high50: Float64Array;
  readonly high90: Float64Array;
}

const LEVELS = { low90: 0.05, low50: 0.25, median: 0.5, high50: 0.75, high90: 0.95 } as const;
const NAMES = Object.keys(LEVELS) as (keyof typeof LEVELS)[];

/** Quantiles of each step, interpolated between neighbours (type 7). */
export function quantileBand(lines: Float64Array, done: number, steps: number): QuantileBand {
  const band = Object.fromEntries(NAMES.map((name) => [name, new Float64Array(steps)])) as Record<keyof typeof LEVELS, Float64Array>;
  const column = new Float64Array(done);
  for (let k = 0; k < steps; k++) {
    let length = 0;
    for (let r = 0; r < done; r++) {
      const value = lines[r * steps + k]!;
      if (!Number.isNaN(value)) column[length++] = value;
    }
    const sorted = column.subarray(0, length).sort();
    for (const name of NAMES) band[name][k] = quantileOf(sorted, LEVELS[name]);
  }
  return band;
}

function quantileOf(sorted: Float64Array, level: number): number {
  const at = level * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}
