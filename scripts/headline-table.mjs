// The headline: pairs are independent, so worker threads share them; the table does not depend on how many.
import { headlineFinding, headlinePerson, headlineText } from "../packages/core/dist/studies.js";
import { inWorkers } from "./pool.mjs";

const worker = new URL("pair-worker.mjs", import.meta.url);

/**
 * @param {{ n: number, pairs: number, onProgress?: (share: number) => void }} options
 * @returns {Promise<{ text: string, json: object }>}
 */
export async function headline({ n, pairs, onProgress }) {
  const finding = await pairsFinding({ n, pairs }, { onProgress });
  return { text: `${headlineText(finding, n)}\n\n${headlinePerson(n)}`, json: { n, ...finding } };
}

/** The finding over the first `pairs` replications of one variation of the headline. */
export async function pairsFinding({ pairs, ...variation }, { network, onProgress } = {}) {
  const tasks = Array.from({ length: pairs }, (_, replication) => ({ kind: "pair", replication, ...variation }));
  return headlineFinding(await inWorkers(worker, tasks, { data: { network }, onProgress }));
}

/** Rows of the phase map: `pairs` replications at each certainty. */
export async function phaseRows({ pairs, certainties, ...variation }, { network, onProgress } = {}) {
  const tasks = certainties.flatMap((certainty) => Array.from({ length: pairs }, (_, replication) => ({ kind: "phase", replication, certainty, ...variation })));
  return inWorkers(worker, tasks, { data: { network }, onProgress });
}
