import type { Arm, Plan, RunRef } from "./study.js";

/** Runs that a study asks for at first; where it goes on until something is known, how many it asks for in so many replications. */
export const runCount = (plan: Plan, replications: number = plan.study.replications): number => replications * runsEach(plan);

/** The run at a position of run order, from 0. */
export function runAt(plan: Plan, position: number): RunRef {
  const arms = armsOf(plan);
  const rest = Math.floor(position / arms.length);
  const treatments = plan.order.length;
  return { point: plan.order[rest % treatments]!, arm: arms[position % arms.length]!, replication: Math.floor(rest / treatments) };
}

/** Where a run stands in run order, from 0: what rows of tables are sorted by. */
export const positionOf = (plan: Plan, { point, arm, replication }: RunRef): number =>
  replication * runsEach(plan) + plan.place[point]! * armsOf(plan).length + (arm === "b" ? 1 : 0);

/** Runs in run order, from one position up to another one, which is left out. */
export function* runs(plan: Plan, from = 0, to: number = runCount(plan)): Iterable<RunRef> {
  for (let position = from; position < to; position++) yield runAt(plan, position);
}

/**
 * Which of n shards a run belongs to, from 1: those of a replication take turns, and turn by one from replication to replication, so that
 * each shard sees every treatment. Where replications go on until something is known, a treatment stays in one shard.
 */
export const shardOf = (plan: Plan, { point, replication }: RunRef, shards: number): number =>
  ((plan.place[point]! + (plan.study.until === null ? replication : 0)) % shards) + 1;

const armsOf = ({ study }: Plan): readonly (Arm | null)[] => (study.arms === null ? [null] : ["a", "b"]);
const runsEach = (plan: Plan): number => plan.order.length * armsOf(plan).length;
