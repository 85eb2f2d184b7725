import { type Issue, nearest, simulate, SpecError, withChanges } from "@talkback/core";
import type { Plan, RunRef } from "@talkback/core/experiment";
import { outcomeCells } from "@talkback/core/io";

/** Settings that are tried, at most. */
const MOST = 100;

/**
 * Tries settings for one step each until all outcomes that a study asks for were seen: as a rule one. Of more than 100 settings it cannot be
 * told that no run would have an outcome; then nothing is refused.
 *
 * @throws {SpecError} E_OUTCOME with every outcome of a prediction, or of `until`, that no run has
 */
export function requireOutcomes(plan: Plan): void {
  const { until, predictions } = plan.study;
  const asked = [...(until === null ? [] : [["until.outcome", until.outcome]]), ...predictions.map(({ outcome }, k) => [`predictions.${k}.outcome`, outcome])] as [string, string][];
  const found = new Set<string>();
  const lacking = () => asked.filter(([, outcome]) => !found.has(outcome));
  for (const ref of firstRuns(plan)) {
    if (lacking().length === 0) return;
    for (const name of outcomesAt(plan, ref)) found.add(name);
  }
  if (plan.treatments.length > MOST || found.size === 0 || lacking().length === 0) return;
  throw new SpecError(lacking().map(([path, outcome]): Issue => {
    const near = nearest(outcome, [...found]);
    return { code: "E_OUTCOME", path, expected: `an outcome of its runs: ${[...found].sort().join(", ")}`, received: outcome, ...(near === undefined ? {} : { hint: `did you mean ${near}?` }) };
  }), "study");
}

function* firstRuns({ study, ofPoint, treatments }: Plan): Generator<RunRef> {
  for (let k = 0; k < Math.min(MOST, treatments.length); k++) for (const arm of study.arms === null ? [null] : (["a", "b"] as const)) yield { point: ofPoint.indexOf(k), arm, replication: 0 };
}

/** What a run is asked for at its end, after its first step; nothing where it fails, which its row will say. */
function outcomesAt({ study, planned }: Plan, ref: RunRef): readonly string[] {
  const { scenario, catalog, seed, twin, imported, record: { events } } = study;
  try {
    const changed = withChanges(scenario, planned(ref).changes, catalog);
    const own = imported === null || changed.network.kind !== "given" ? {} : { network: imported.network };
    const run = simulate(changed, { seed, replication: ref.replication, twin, catalog, record: events ? "causes" : "measures", stopWhen: () => true, ...own });
    return outcomeCells(run.summary).map(([name]) => name);
  } catch {
    return [];
  }
}
