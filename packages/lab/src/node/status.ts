import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ENGINE } from "@talkback/core";
import { askedRuns, shardOf } from "@talkback/core/experiment";
import type { Shard } from "../execute/course.js";
import { type Known, outcomesOf } from "../execute/outcomes.js";
import { type Folder, lockFile, logged, logsOf, registrationOf } from "./folder.js";
import { holderOf } from "./lock/holding.js";
import type { Owner } from "./lock/owner.js";
import { logsIn } from "./log/read-logs.js";

export interface Counts {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly missing: number;
}

/** How far the study of a folder is. */
export interface Status extends Counts {
  readonly study: string;
  readonly hash: string;
  readonly engine: string;
  /** Runs are missing whose results decide how many more are asked for: the total may grow. */
  readonly open: boolean;
  /** How many runs failed, by code. */
  readonly failures: Readonly<Record<string, number>>;
  /** By shard, for each number of shards that the study was swept in, or that is asked for. */
  readonly shards: readonly (Shard & Counts)[];
  /** Runs in the logs that the study does not ask for, or not any more. */
  readonly unasked: number;
  /** Lines of each log that do not count. */
  readonly bad: Readonly<Record<string, number>>;
  /** Who is at work, by name of the lock. */
  readonly holders: Readonly<Record<string, Owner>>;
  /** Why the lock in the folder does not make the results confirmatory; null where it does, or none is there. */
  readonly misfit: string | null;
}

/**
 * Goes through all logs of a folder, and takes no lock.
 *
 * @param splits numbers of shards to be told of; those that the study was swept in when absent
 */
export async function statusOf(folder: Folder, splits: readonly number[] = splitsOf(folder)): Promise<Status> {
  const { plan } = folder;
  const { found, bad, begun } = await logged(folder);
  const all = counting();
  const failures: Record<string, number> = {};
  const shards = splits.map((n) => ({ n, counts: Array.from({ length: n }, counting) }));
  for (const ref of askedRuns(plan, outcomesOf(plan, (run) => found.get(run)).of)) {
    const place = found.get(plan.planned(ref).id);
    all.add(place);
    for (const { n, counts } of shards) counts[shardOf(plan, ref, n) - 1]!.add(place);
    if (place !== undefined && place.code !== null) failures[place.code] = (failures[place.code] ?? 0) + 1;
  }
  const counts = all.now();
  return {
    study: plan.study.id, hash: plan.study.hash, engine: ENGINE, ...counts, open: plan.study.until !== null && counts.missing > 0, failures, bad, holders: holdersOf(folder), misfit: registrationOf(folder, begun).misfit, unasked: found.size - counts.done - counts.failed,
    shards: shards.flatMap(({ n, counts: each }) => each.map((count, k) => ({ i: k + 1, n, ...count.now() }))),
  };
}

function counting() {
  let [total, done, failed] = [0, 0, 0];
  return {
    add(place: Known | undefined) {
      total++;
      if (place?.failed === false) done++;
      if (place?.failed === true) failed++;
    },
    now: (): Counts => ({ total, done, failed, missing: total - done - failed }),
  };
}

/** Numbers of shards, of 2 or more, that logs and locks are named by. */
function splitsOf(folder: Folder): readonly number[] {
  const names = [...logsIn(logsOf(folder)), ...locksIn(folder)];
  const splits = names.flatMap((name) => /^(?:shard-)?\d+-of-(\d+)\b/.exec(name)?.slice(1) ?? []).map(Number);
  return Array.from(new Set(splits.filter((n) => n > 1))).sort((a, b) => a - b);
}

const LOCK = ".lock";

/** None where the folder of locks is gone, as copies and repositories leave out what is empty. */
const locksIn = ({ path }: Folder): readonly string[] =>
  (existsSync(join(path, "locks")) ? readdirSync(join(path, "locks")) : []).filter((name) => name.endsWith(LOCK)).map((name) => name.slice(0, -LOCK.length)).sort();

const holdersOf = (folder: Folder): Readonly<Record<string, Owner>> =>
  Object.fromEntries(locksIn(folder).flatMap((name) => {
    const owner = holderOf(lockFile(folder, name));
    return owner === null ? [] : [[name, owner] as const];
  }));
