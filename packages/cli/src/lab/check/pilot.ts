import { cellsOf, type Plan, planOf, type RunRef, sidesOf } from "@talkback/core/experiment";
import { carryingOut, type Ran } from "@talkback/lab";

/** Luck that is tried of each setting. */
const PILOT_SEEDS = 10;
/** Settings that are tried, at most. */
const SETTINGS = 12;
/** Milliseconds after which no further setting is begun. */
const PATIENCE = 20_000;

/** A few runs of a study with other luck than its own, so that they are none of its results. */
export interface Pilot {
  readonly plan: Plan;
  readonly runs: readonly Ran[];
  /** Settings of which all seeds were run. */
  readonly points: readonly number[];
}

/** Runs a few seeds of some settings here, one after another; those that predictions are about come first. */
export async function pilotOf(of: Plan, signal: AbortSignal): Promise<Pilot> {
  const plan = planOf({ ...of.study, seed: `${of.study.seed} (pilot)`, replications: PILOT_SEEDS, until: null });
  const [runs, points]: [Ran[], number[]] = [[], []];
  const start = performance.now();
  for (const point of chosen(plan)) {
    if (points.length > 0 && performance.now() - start > PATIENCE) break;
    const refs = refsOf(plan, point);
    let before = performance.now();
    for (const { at, record } of carryingOut(plan, refs)) {
      const now = performance.now();
      runs.push({ ref: refs[at]!, timed: { record, timing: { wallMs: now - before, worker: "pilot" } } });
      await new Promise(setImmediate);
      signal.throwIfAborted();
      before = performance.now();
    }
    points.push(point);
  }
  return { plan, runs, points };
}

const refsOf = (plan: Plan, point: number): RunRef[] => Array.from({ length: PILOT_SEEDS }, (_, replication) => replication)
  .flatMap((replication) => (plan.study.arms === null ? [null] : (["a", "b"] as const)).map((arm) => ({ point, arm, replication })));

/** Settings that few predictions are about, and others evenly over the design. */
function chosen(plan: Plan): readonly number[] {
  const all = plan.treatments.length;
  const asked = plan.study.predictions.map(({ compares }) => sidesOf(compares).flatMap(({ where }) => cellsOf(plan, where).map(({ point }) => point)));
  const named = new Set<number>();
  for (const points of asked) if (new Set([...named, ...points]).size <= SETTINGS) for (const point of points) named.add(point);
  const even = Array.from({ length: Math.min(all, SETTINGS) }, (_, k) => Math.floor((k * all) / Math.min(all, SETTINGS)));
  return [...new Set([...named, ...even])].slice(0, SETTINGS);
}
