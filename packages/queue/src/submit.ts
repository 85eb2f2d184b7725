import { type Plan, type RunRef, runs } from "@talkback/core/experiment";
import { batchOf } from "@talkback/lab";
import { addBatches, openQueue } from "./jobs.js";
import { requireFew } from "./most-settings.js";
import { piecesOf } from "./pieces.js";
import { requireRedis } from "./redis.js";

/** Jobs handed in with one request. */
const AT_ONCE = 100;

/**
 * Hands in what a study asks for at first; jobs that are there already, from whatever hand-in, stay as they are.
 *
 * @returns how many jobs there are of it, and how many of them were there before
 * @throws {SpecError} when no Redis answers, or the study has more settings than workers take
 */
export async function submit(url: string, plan: Plan, wanted: Iterable<RunRef> = runs(plan)): Promise<{ readonly jobs: number; readonly before: number }> {
  requireFew(plan);
  await requireRedis(url);
  const queue = openQueue(url);
  try {
    const pieces = piecesOf(plan, wanted);
    const before = await queue.getJobCountByTypes();
    for (let k = 0; k < pieces.length; k += AT_ONCE) await addBatches(queue, pieces.slice(k, k + AT_ONCE).map((piece) => batchOf(plan, piece)));
    return { jobs: pieces.length, before: pieces.length - ((await queue.getJobCountByTypes()) - before) };
  } finally {
    await queue.close();
  }
}
