import { type Ground, groundSource } from "../../engine/ground.js";
import { type Luck, simulate } from "../../engine/simulate.js";
import type { Compared } from "../../observe/outcomes.js";
import { type Figures, comparing, figuresOf, mixed, metricOf } from "./figures.js";
import type { Seen } from "./metrics.js";
import type { Job, Mixed, Placed, Plan, PlannedClaim } from "./plan.js";
import { createWatch } from "./watch.js";

/** One claim in one pair: its effect, that under the falsifier, and that of the mixture; null where not defined or not asked for. */
export interface PairValues {
  readonly effect: number | null;
  readonly falsified: number | null;
  readonly mixture: number | null;
  /** Standard deviation of attitudes at the start of the first arm. */
  readonly spread: number;
}

/** What was spent. */
export interface Cost {
  readonly runs: number;
  /** Agents times steps, over all runs. */
  readonly agentSteps: number;
}

export interface Pair extends Cost {
  /** By claim; null for claims that have had all their pairs. */
  readonly values: readonly (PairValues | null)[];
}

/** What pairs are made with, besides the plan. */
export type PairOptions = Pick<Luck, "network" | "catalog">;

interface Ran extends Pick<Seen, "reading" | "contradicted"> {
  readonly compared: Map<Job, Compared>;
}

/** All runs of replication r, each once, with the same luck in all arms; then every claim's values. Yields before each run. */
export function* pairOf({ scenario: { id }, claims, jobs }: Plan, replication: number, options: PairOptions = {}): Generator<void, Pair> {
  const seed = `claims:${id}`;
  const grounds = new Map<string, Ground>();
  const runs = new Map<Job, Ran>();
  let agentSteps = 0;
  for (const job of jobs) {
    if (job.pairs <= replication) continue;
    yield;
    const ran = run(job, { ...options, seed, replication }, grounds);
    runs.set(job, ran);
    agentSteps += ran.reading.agents.n * ran.reading.steps;
  }
  const values = claims.map((claim) => (claim.pairs <= replication ? null : valuesOf(claim, runs)));
  return { values, runs: runs.size, agentSteps };
}

function run({ scenario, trace }: Job, luck: Luck & { readonly seed: string; readonly replication: number }, grounds: Map<string, Ground>): Ran {
  const watch = createWatch(scenario.steps, scenario.window, scenario.channels.length);
  const from = groundSource(scenario, luck);
  const ground = grounds.get(from);
  const made = simulate(scenario, { ...luck, ...(ground === undefined ? {} : { ground }), record: trace ? "measures" : "none", twin: false, measures: [watch] });
  grounds.set(from, made.ground);
  const { contradicted, utterances } = made.summary;
  return { reading: watch.reading(), contradicted: contradicted === null || utterances === null ? null : [contradicted, utterances], compared: new Map() };
}

function valuesOf(planned: PlannedClaim, runs: ReadonlyMap<Job, Ran>): PairValues {
  const effect = (arms: readonly Placed[]) => total(planned, arms.map((arm) => [arm.weight, figures(planned, arm, runs)]));
  const mixture = (arms: readonly Mixed[]) =>
    total(planned, arms.map(({ weight, share, none, all }) => [weight, mixed(share, figures(planned, none, runs), figures(planned, all, runs))]));
  return {
    effect: effect(planned.arms),
    falsified: planned.falsifier === null ? null : effect(planned.falsifier),
    mixture: planned.mixture === null ? null : mixture(planned.mixture),
    spread: runs.get(planned.arms[0]!.job)!.reading.spread,
  };
}

function figures({ asked }: PlannedClaim, { job, twin }: Placed, runs: ReadonlyMap<Job, Ran>): Figures {
  const { reading, contradicted, compared } = runs.get(job)!;
  if (twin !== null && !compared.has(twin)) compared.set(twin, comparing(reading, runs.get(twin)!.reading, job.scenario));
  return figuresOf(asked, job.scenario, { reading, contradicted, compared: twin === null ? null : compared.get(twin)! });
}

function total({ asked: { metric } }: PlannedClaim, terms: readonly (readonly [number, Figures])[]): number | null {
  let sum = 0;
  for (const [weight, each] of terms) {
    const value = metricOf(metric, each);
    if (value === null) return null;
    sum += weight * value;
  }
  return sum;
}
