// The headline: pairs are independent, so they are shared out among worker threads; the table does not depend on how many.
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { headlineFinding, headlinePair, headlinePerson, headlineText } from "../packages/core/dist/studies.js";

/**
 * @param {{ n: number, pairs: number, onProgress?: (done: number, all: number) => void }} options
 * @returns {Promise<{ text: string, json: object }>}
 */
export async function headline({ n, pairs, onProgress }) {
  const finding = headlineFinding(await allPairs({ n, pairs, onProgress }));
  return { text: `${headlineText(finding, n)}\n\n${headlinePerson(n)}`, json: { n, ...finding } };
}

/** Every pair, by replication. */
export async function allPairs({ n, pairs, changes, seed, onProgress }) {
  const done = [];
  let next = 0;
  const serve = () => new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { n, changes, seed } });
    const hand = () => (next < pairs ? worker.postMessage(next++) : worker.terminate().then(resolve));
    worker.on("message", (pair) => {
      done[pair.replication] = pair;
      onProgress?.(done.filter(Boolean).length, pairs);
      hand();
    });
    worker.on("error", reject);
    hand();
  });
  await Promise.all(Array.from({ length: Math.min(pairs, availableParallelism()) }, serve));
  return done;
}

if (!isMainThread && workerData !== null) {
  parentPort.on("message", (replication) => parentPort.postMessage(headlinePair(replication, workerData)));
}
