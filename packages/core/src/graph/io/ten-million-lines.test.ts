import { expect, it } from "vitest";
import { importNetwork } from "./import-network.js";

const LINES = 10_000_000;
const PEOPLE = 1_000_000;
const CHUNK = 65_536;

/** Lines `a b` of pseudo-random people, made as they are read. */
function* lines(): Generator<Uint8Array> {
  let state = 1;
  const next = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * PEOPLE >>> 0;
  let chunk = Buffer.alloc(CHUNK);
  let at = 0;
  for (let k = 0; k < LINES; k++) {
    if (at > CHUNK - 16) {
      yield chunk.subarray(0, at);
      [chunk, at] = [Buffer.alloc(CHUNK), 0];
    }
    at += chunk.write(`${next()} ${next()}\n`, at, "latin1");
  }
  yield chunk.subarray(0, at);
}

it("ten million lines are read in one go, whose time and memory are printed", { timeout: 300_000 }, async () => {
  const making = performance.now();
  let bytes = 0;
  for (const chunk of lines()) bytes += chunk.length;
  const start = performance.now();
  const { report } = await importNetwork(lines());
  const seconds = (performance.now() - start - (start - making)) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`${LINES} lines, ${(bytes / 2 ** 20).toFixed(0)} MiB: ${seconds.toFixed(1)} s without making them, peak memory ${peak.toFixed(0)} MiB`);
  expect(report).toMatchObject({ bytes, lines: LINES, directed: false, weighted: null });
  expect(report.ties + report.mergedParallel + report.droppedSelfLoops).toBe(LINES);
  expect(report.nodes).toBeGreaterThan(0.99 * PEOPLE);
});
