// Tasks shared out among worker threads. Results come back in the order of the tasks, however many workers there are.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/**
 * @param {URL} module a worker that answers each message `{ task }` with its result
 * @param {unknown[]} tasks
 * @param {{ data?: unknown, onProgress?: (share: number) => void }} [options]
 * @returns {Promise<unknown[]>}
 */
export async function inWorkers(module, tasks, { data = {}, onProgress } = {}) {
  const results = new Array(tasks.length);
  let next = 0;
  let done = 0;
  const serve = () => new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: data });
    let at = 0;
    const hand = () => {
      if (next >= tasks.length) return void worker.terminate().then(resolve);
      at = next++;
      worker.postMessage({ task: tasks[at] });
    };
    worker.on("message", (result) => {
      results[at] = result;
      onProgress?.(++done / tasks.length);
      hand();
    });
    worker.on("error", reject);
    hand();
  });
  await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, serve));
  return results;
}
