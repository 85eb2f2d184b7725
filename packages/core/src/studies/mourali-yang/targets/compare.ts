import { type Interval, meanInterval, normal } from "../../../stats.js";
import type { Experiment } from "../design.js";
import type { Data } from "../estimated.js";
import { entriesOf } from "./entries.js";
import type { Entry } from "./entry.js";
import type { Targets } from "./targets.js";

/** One number of the article beside the same from the simulation, in the article's units. */
export interface Compared {
  readonly entry: Entry;
  /** Mean over replications with its 95 % interval. */
  readonly simulated: Interval;
  /** Simulated less reported. */
  readonly difference: number;
  /** The same in standard deviations between participants; null for a coefficient. */
  readonly standardised: number | null;
  /** Difference over the root of both squared standard errors. */
  readonly z: number;
  /** Two-sided, of a standard normal. */
  readonly p: number;
  readonly verdict: "agrees" | "differs";
}

export interface Comparison {
  readonly rows: readonly Compared[];
  /** Rows that would differ by luck alone. */
  readonly expectedByLuck: number;
  /** The whole in a sentence. */
  readonly text: string;
}

const LEVEL = 0.05;

/** Gathers what the comparison needs, an experiment and a replication at a time; two replications or more. */
export function comparisonGatherer(targets: Targets): { watch(experiment: Experiment, data: Pick<Data, "answers">): void; finding(): Comparison } {
  const entries = entriesOf(targets);
  const found = entries.map((): number[] => []);
  return {
    watch: ({ id }, { answers }) => entries.forEach(({ experiment, simulated }, k) => { if (experiment === id) found[k]!.push(simulated(answers)); }),
    finding: () => compared(entries, found),
  };
}

function compared(entries: readonly Entry[], found: readonly (readonly number[])[]): Comparison {
  const rows = entries.map((entry, k): Compared => {
    const simulated = meanInterval(found[k]!)!;
    const difference = simulated.mean - entry.value;
    const z = difference / Math.sqrt(entry.se * entry.se + (simulated.sd * simulated.sd) / simulated.n);
    const p = 2 * normal.upper(Math.abs(z));
    return { entry, simulated, difference, standardised: entry.sd === null ? null : difference / entry.sd, z, p, verdict: p < LEVEL ? "differs" : "agrees" };
  });
  const agree = rows.filter(({ verdict }) => verdict === "agrees").length;
  const text = rows.length === 0
    ? "No number of the article is filled in: only signs and orderings are checked."
    : `${agree} of ${rows.length} numbers of the article agree with the simulation (two-sided .05 each).`;
  return { rows, expectedByLuck: LEVEL * rows.length, text };
}
