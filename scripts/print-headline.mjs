import { headline } from "./headline-table.mjs";

/** Agents a run, and pairs of runs a cell: small enough for seconds, or the canonical size. */
export const sizes = { quick: { n: 400, pairs: 100 }, full: { n: 1000, pairs: 100 } };

/**
 * Computes the headline, prints it to the standard output and its progress to the standard error of a terminal.
 *
 * @param {keyof typeof sizes} size
 * @returns {Promise<{ text: string, json: object }>}
 */
export async function printHeadline(size) {
  const found = await headline({ ...sizes[size], onProgress });
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  console.log(found.text);
  return found;
}

/** @param {number} share in [0, 1] */
function onProgress(share) {
  if (process.stderr.isTTY) process.stderr.write(`\r${Math.round(100 * share)} %`);
}
