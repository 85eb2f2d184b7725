import { some } from "../../some.js";
import { exactPercent } from "../../study/digits.js";
import { thousands } from "../../study/words.js";
import { outcomeText, type Results, stopped } from "./results.js";

/** How often settings were run; of results that lack runs, how far they are, and that they are interim. */
export function replicationsText(results: Results): string {
  const { plan: { study: { until, replications } }, manifest: { runs: { ok, failed, missing } } } = results;
  const had = ok + failed;
  const fail = failed === 0 ? "" : `, ${thousands(failed)} of which failed`;
  if (missing === 0) return `There were ${until === null ? `${some(replications, "replication")} of each setting` : untilText(results, until)}, ${thousands(had)} runs in all${fail}.`;
  // How many runs a rule for stopping will ask for is not known before they are run.
  const so = until === null ? `Each setting had ${rangeText(counts(results))} of its ${some(replications, "planned replication")}` : `There were ${untilText(results, until)}`;
  return `${so}, ${thousands(had)} runs so far${fail}; ${until === null ? "" : "at least "}${thousands(missing)} ${missing === 1 ? "was" : "were"} still missing, so that all results are interim.`;
}

function untilText(results: Results, until: NonNullable<Results["plan"]["study"]["until"]>): string {
  const { plan: { treatments }, manifest: { runs: { missing } } } = results;
  const ends = treatments.map((_, point) => stopped(results, point));
  const range = missing === 0 ? rangeText(ends.map(({ replications }) => replications)) : `${rangeText(counts(results))} so far`;
  return `replications of each setting until half the ${exactPercent(until.level)} interval of ${outcomeText(until.outcome)} was at most ${until.halfWidth} by Stein's (1945) two-stage rule and its own spread, or ${until.most} were done (${range}; ${ends.filter(({ done }) => done === "narrow").length} of ${ends.length} settings ended narrow)`;
}

/** Of each setting, replications that have every arm. */
function counts({ plan: { study: { arms }, treatments }, runs }: Results): number[] {
  const found = treatments.map(() => new Map<number, number>());
  for (const { ref: { point, replication } } of runs) found[point]!.set(replication, (found[point]!.get(replication) ?? 0) + 1);
  return found.map((each) => [...each.values()].filter((had) => had === (arms === null ? 1 : 2)).length);
}

/** A loop, as a million settings are too many for the arguments of a call. */
function rangeText(values: readonly number[]): string {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return least === most ? String(most) : `${least} to ${most}`;
}
