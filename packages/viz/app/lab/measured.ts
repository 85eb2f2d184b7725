import { type Run, STANDARD_MEASURES } from "@talkback/core";
import type { Band } from "./lab.js";
import { OUTCOMES, outcomeOf } from "./replicate.js";

/** Measures and outcomes of the replications of one question, filled in one by one. */
export interface Measured {
  take(run: Run, replication: number): void;
  /** Copies of what there is of the first `done` replications. */
  series(done: number): Band["a"];
  ends(done: number): Band["endA"];
}

export function createMeasured(replications: number, steps: number): Measured {
  const series = columns(STANDARD_MEASURES, replications * steps);
  const ends = columns(OUTCOMES, replications);
  const first = (all: Readonly<Record<string, Float64Array>>, length: number) => Object.fromEntries(Object.entries(all).map(([name, column]) => [name, column.slice(0, length)]));
  return {
    take(run, replication) {
      for (const name of STANDARD_MEASURES) fill(series[name]!.subarray(replication * steps, (replication + 1) * steps), run, name);
      for (const name of OUTCOMES) ends[name]![replication] = outcomeOf(run, name);
    },
    series: (done) => first(series, done * steps),
    ends: (done) => first(ends, done),
  };
}

const columns = (names: readonly string[], length: number): Record<string, Float64Array> => Object.fromEntries(names.map((name) => [name, new Float64Array(length).fill(NaN)]));

/** A measure by step: where a long run was thinned, the last one recorded; where nothing changed any more, the last one; after the end NaN. */
function fill(row: Float64Array, { table, steps, stopped }: Run, name: string): void {
  const values = table.series(name);
  const end = stopped === "still" ? row.length : Math.min(steps, row.length);
  for (let k = 0; k < values.length; k++) row.fill(values[k]!, table.step(k) - 1, k + 1 < values.length ? table.step(k + 1) - 1 : end);
}
