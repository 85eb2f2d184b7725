import { cellsOf, parseStudy, type Plan, planOf, type RunRef, sidesOf, studyJson } from "@talkback/core/experiment";
import { batchOf, type Executor, LostError, type Ran } from "@talkback/lab";
import { refuse } from "../../refuse.js";

/** Luck that is tried of each setting. */
const PILOT_SEEDS = 10;
/** Settings that are tried, at most. */
const SETTINGS = 12;
/** Milliseconds after which no further luck is tried. */
const PATIENCE = 20_000;

/** A few runs of a study with other luck than its own, so that they are none of its results. */
export interface Pilot {
  readonly plan: Plan;
  readonly runs: readonly Ran[];
  /** Settings that were tried, the last of them perhaps with fewer seeds. */
  readonly points: readonly number[];
}

export interface PilotOptions {
  readonly executor: Executor;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Milliseconds; of long runs, one seed is tried however long it takes. */
  readonly patience?: number;
}

/** Runs a few seeds of some settings, one after another; those that predictions are about come first. */
export async function pilotOf({ study }: Plan, { executor, signal, onProgress = () => {}, patience = PATIENCE }: PilotOptions): Promise<Pilot> {
  const plan = planOf(parseStudy({ ...JSON.parse(studyJson(study)), seed: `${study.seed} (pilot)`, replications: PILOT_SEEDS, until: null }, study.catalog));
  const [runs, points]: [Ran[], Set<number>] = [[], new Set()];
  const start = performance.now();
  const seeds = chosen(plan).flatMap((point) => Array.from({ length: PILOT_SEEDS }, (_, replication) => refsOf(plan, point, replication)));
  for (const [k, refs] of seeds.entries()) {
    if (k > 0 && performance.now() - start > patience) break;
    onProgress({ done: k, total: seeds.length });
    const records = await executor.run(batchOf(plan, refs), signal).catch(lost);
    runs.push(...records.map((timed, at) => ({ ref: refs[at]!, timed })));
    points.add(refs[0]!.point);
  }
  return { plan, runs, points: [...points] };
}

function lost(error: unknown): never {
  if (!(error instanceof LostError)) throw error;
  return refuse({ code: "E_PILOT", path: "pilot", expected: "runs that end", received: "one that took its thread with it", hint: "it may need more memory than there is" });
}

const refsOf = (plan: Plan, point: number, replication: number): RunRef[] => (plan.study.arms === null ? [null] : (["a", "b"] as const)).map((arm) => ({ point, arm, replication }));

/** Settings that few predictions are about, and others evenly over the design. */
function chosen(plan: Plan): readonly number[] {
  const all = plan.treatments.length;
  const asked = plan.study.predictions.map(({ compares }) => sidesOf(compares).flatMap(({ where }) => cellsOf(plan, where).map(({ point }) => point)));
  const named = new Set<number>();
  for (const points of asked) if (new Set([...named, ...points]).size <= SETTINGS) for (const point of points) named.add(point);
  const even = Array.from({ length: Math.min(all, SETTINGS) }, (_, k) => Math.floor((k * all) / Math.min(all, SETTINGS)));
  return [...new Set([...named, ...even])].slice(0, SETTINGS);
}
