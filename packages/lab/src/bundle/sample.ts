import type { Plan } from "@talkback/core/experiment";
import { sha256Hex } from "../record/sha256.js";
import type { ListedRun } from "./listed-runs.js";

/** How many runs are to be computed again: a share in [0, 1], or all. */
export type Share = number | "all";

/** Runs with the same setting and luck, of both arms: they are computed together. */
type Pair = readonly ListedRun[];

/**
 * Runs to be computed again: those whose address, hashed with the seed, falls into the share, and at least one pair of every setting that has a
 * run. Whoever does not know the seed beforehand cannot tell which.
 *
 * @param besides runs that are wanted in any case
 */
export function sampleOf({ study: { arms } }: Plan, runs: readonly ListedRun[], share: Share, seed: string, besides: ReadonlySet<string>): readonly ListedRun[] {
  const pairs = new Map<string, ListedRun[]>();
  for (const run of runs) {
    const name = `${run.ref.point} ${run.ref.replication}`;
    if (arms !== null && pairs.has(name)) pairs.get(name)!.push(run);
    else pairs.set(name, [run]);
  }
  const all = Array.from(pairs.values(), (pair) => ({ pair, luck: luckOf(pair, seed), point: pair[0]!.ref.point }));
  const first = new Map<number, number>();
  for (const { point, luck } of all) first.set(point, Math.min(first.get(point) ?? 1, luck));
  return all.flatMap(({ pair, luck, point }) => (share === "all" || luck < share || luck === first.get(point) || pair.some(({ id }) => besides.has(id)) ? pair : []));
}

/** In [0, 1), by 48 bits. */
const luckOf = ([run]: Pair, seed: string): number => Number.parseInt(sha256Hex(`${seed} ${run!.id}`).slice(0, 12), 16) / 2 ** 48;
