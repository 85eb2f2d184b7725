import { once } from "node:events";
import { loadavg } from "node:os";
import { Worker } from "node:worker_threads";

const SWEEPS = 3;
const WARM = 6;

/** Two, or one, threads of the engine alone that work through so many runs together; returns how to do it once, and how to end them. */
function bareThreads(n, runs, changes) {
  const threads = Array.from({ length: n }, () => new Worker(new URL("./bare-thread.mjs", import.meta.url)));
  const each = (thread) => {
    thread.postMessage({ runs: runs / n, changes });
    return once(thread, "message");
  };
  return { work: () => Promise.all(threads.map(each)), end: () => Promise.all(threads.map((thread) => thread.terminate())) };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Two threads against one, best of some repeats. The speed of a shared machine drifts within seconds, so within a repeat all take turns sweep by
 * sweep: one thread, two, and the same of the engine alone in threads that share nothing, which is what there is to be had.
 */
export async function scaling(rounds, { runs, changes, sweeps }, tell) {
  const bare = [bareThreads(1, runs, changes), bareThreads(2, runs, changes)];
  const all = [...sweeps, ...bare.map(({ work }) => work)];
  for (let k = 0; k < WARM; k++) for (const work of all) await work();
  const totals = all.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const sums = all.map(() => 0);
    for (let k = 0; k < SWEEPS; k++) {
      for (const [at, work] of all.entries()) {
        const start = performance.now();
        await work();
        sums[at] += performance.now() - start;
      }
    }
    for (const [at, sum] of sums.entries()) totals[at].push(sum);
    const [one, two, bareOne, bareTwo] = sums;
    tell(`  repeat ${round + 1}: ${one.toFixed(0)} and ${two.toFixed(0)} ms, ${(one / two).toFixed(2)} times as fast; the engine alone ${(bareOne / bareTwo).toFixed(2)}; load ${loadavg()[0].toFixed(1)}`);
  }
  await Promise.all(bare.map(({ end }) => end()));
  const best = totals.map((each) => Math.min(...each));
  const middle = (a, b) => median(totals[a].map((sum, k) => sum / totals[b][k]));
  tell(`two threads against one, ${SWEEPS} sweeps of ${runs} runs: ${(best[0] / best[1]).toFixed(2)} times as fast by the best of ${rounds} (target 1.8), ${middle(0, 1).toFixed(2)} by the middle repeat; the engine alone in threads that share nothing ${(best[2] / best[3]).toFixed(2)} and ${middle(2, 3).toFixed(2)}`);
}
