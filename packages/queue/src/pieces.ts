import { type Plan, positionOf, type RunRef, runAt, runCount } from "@talkback/core/experiment";
import { workOf } from "@talkback/lab";

/** Agents times steps of a job, about: some tenth of a second, against which Redis is little. */
const WORK = 1_000_000;
const MOST_RUNS = 100;

/**
 * The jobs that some runs belong to, each with all its runs. A study falls into the same jobs whoever asks for whatever part of it, so that
 * no run is computed in two of them: consecutive runs, or a treatment's, where replications go on until something is known.
 */
export function piecesOf(plan: Plan, refs: Iterable<RunRef>): (readonly RunRef[])[] {
  const length = piece(plan);
  const keys = new Map<string, RunRef>();
  for (const ref of refs) {
    const key = plan.study.until === null ? String(Math.floor(positionOf(plan, ref) / length)) : `${ref.point}/${Math.floor(ref.replication / length)}`;
    if (!keys.has(key)) keys.set(key, ref);
  }
  return [...keys.values()].map((ref) => (plan.study.until === null ? consecutive(plan, ref, length) : ofTreatment(plan, ref, length)));
}

/** Runs of a job. */
const piece = ({ study: { scenario, twin } }: Plan): number => Math.max(1, Math.min(MOST_RUNS, Math.floor(WORK / Math.max(1, workOf(scenario, twin)))));

function consecutive(plan: Plan, ref: RunRef, length: number): readonly RunRef[] {
  const first = Math.floor(positionOf(plan, ref) / length) * length;
  const last = Math.min(runCount(plan), first + length);
  return Array.from({ length: last - first }, (_, k) => runAt(plan, first + k));
}

function ofTreatment({ study: { arms, until } }: Plan, { point, replication }: RunRef, length: number): readonly RunRef[] {
  const first = Math.floor(replication / length) * length;
  const replications = Array.from({ length: Math.min(until!.most, first + length) - first }, (_, k) => first + k);
  return replications.flatMap((r) => (arms === null ? ([null] as const) : (["a", "b"] as const)).map((arm): RunRef => ({ point, arm, replication: r })));
}
