import { type Issue, show, SpecError } from "@talkback/core";
import { type Shard, WHOLE } from "@talkback/lab";

type Environment = Readonly<Record<string, string | undefined>>;

export interface ShardFlags {
  /** `i/n`, from 1. */
  readonly shard?: string;
  /** How many, where whoever starts the tasks tells each its number only. */
  readonly shards?: string;
}

/** Shards at most. */
const MOST = 1_000_000;

/**
 * The part of a study that this process computes: what `--shard` says, or this task's place in a Slurm job array or an indexed Kubernetes
 * job; everything where there is none of these.
 *
 * @throws {SpecError} E_SHARD when they are incomplete, contradict one another, or make no shard
 */
export function shardOf({ shard, shards }: ShardFlags, env: Environment): Shard {
  const n = shards === undefined ? null : wholeIn(shards, "--shards", 1, MOST);
  if (shard !== undefined) return given(shard, n);
  const [slurm, kubernetes] = [env.SLURM_ARRAY_TASK_ID, env.JOB_COMPLETION_INDEX];
  if (slurm !== undefined && kubernetes !== undefined) {
    refuse("SLURM_ARRAY_TASK_ID", "one of SLURM_ARRAY_TASK_ID and JOB_COMPLETION_INDEX", "both", "say which part with --shard i/n");
  }
  if (slurm !== undefined) return inArray(slurm, env, n);
  if (kubernetes !== undefined) return inJob(kubernetes, n);
  if (n === null) return WHOLE;
  return refuse("--shards", "a number of this task, from SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX", "neither", "say which part with --shard i/n");
}

function given(text: string, shards: number | null): Shard {
  const [, i, n] = /^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? [];
  if (i === undefined || Number(i) < 1 || Number(i) > Number(n) || Number(n) > MOST) refuse("--shard", "i/n with i from 1 to n, such as 3/10", show(text));
  if (shards !== null && shards !== Number(n)) refuse("--shards", `the ${n} of --shard ${text}, or nothing`, String(shards));
  return { i: Number(i), n: Number(n) };
}

function inArray(id: string, env: Environment, shards: number | null): Shard {
  const [min, count] = [env.SLURM_ARRAY_TASK_MIN, env.SLURM_ARRAY_TASK_COUNT];
  const missing = Object.entries({ SLURM_ARRAY_TASK_MIN: min, SLURM_ARRAY_TASK_COUNT: count }).flatMap(([name, value]) => (value === undefined ? [issue(name, "a number beside SLURM_ARRAY_TASK_ID", "nothing")] : []));
  if (missing.length > 0) throw new SpecError(missing, "shard");
  const number = (name: string, text: string) => wholeIn(text, name, 0, 4294967295);
  const n = number("SLURM_ARRAY_TASK_COUNT", count!);
  const i = number("SLURM_ARRAY_TASK_ID", id) - number("SLURM_ARRAY_TASK_MIN", min!) + 1;
  if (i < 1 || i > n) refuse("SLURM_ARRAY_TASK_ID", `one of ${n} numbers in a row from ${min}`, id, "begin the array as --array=1-N, or say which part with --shard i/n");
  if (shards !== null && shards !== n) refuse("--shards", `the ${n} tasks of the job array, or nothing`, String(shards), "where only some tasks of an array are run again, say which part with --shard i/n");
  return { i, n };
}

function inJob(index: string, n: number | null): Shard {
  if (n === null) return refuse("--shards", "the number of completions of the job, since JOB_COMPLETION_INDEX does not tell", "nothing");
  return { i: wholeIn(index, "JOB_COMPLETION_INDEX", 0, n - 1) + 1, n };
}

function wholeIn(text: string, name: string, min: number, max: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : refuse(name, `a whole number from ${min} to ${max}`, show(text));
}

const issue = (path: string, expected: string, received: string, hint?: string): Issue => ({ code: "E_SHARD", path, expected, received, ...(hint === undefined ? {} : { hint }) });

function refuse(...words: Parameters<typeof issue>): never {
  throw new SpecError([issue(...words)], "shard");
}
