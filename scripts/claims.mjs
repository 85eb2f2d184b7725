// `npm run claims [-- --pairs N]`: every claim of the library, 200 pairs each, into docs/claims.md. Takes minutes; a scenario to each core.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { scenario } from "@talkback/core/scenarios";
import { claimed, claimRuns, claimsOf, lockable } from "@talkback/core/experiment";
import { claimsPage } from "./docs/claims.mjs";

const { values: options } = parseArgs({ options: { pairs: { type: "string" } } });
const talkback = fileURLToPath(new URL("../packages/cli/bin/talkback.js", import.meta.url));
const pairs = options.pairs === undefined ? [] : ["--pairs", options.pairs];
const run = promisify(execFile);

async function resultOf(id) {
  const { stdout } = await run(process.execPath, [talkback, "claims", id, "--json", ...pairs], { maxBuffer: 1 << 28 });
  process.stderr.write(`${id}\n`);
  const { engine, scenarios: [result] } = JSON.parse(stdout);
  const lock = createHash("sha256").update(lockable(claimsOf(id), scenario(id))).digest("hex");
  return { engine, ...result, lock: lock.slice(0, 16) };
}

const start = performance.now();
const queue = claimed().map((id) => [id, claimRuns(claimsOf(id), scenario(id))]).sort(([, a], [, b]) => b - a).map(([id]) => id);
const results = [];
async function serve() {
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) results.push(await resultOf(id));
}
await Promise.all(Array.from({ length: availableParallelism() }, serve));
results.sort((a, b) => (a.scenario < b.scenario ? -1 : 1));
const seconds = (performance.now() - start) / 1000;
writeFileSync(new URL("../docs/claims.md", import.meta.url), claimsPage(results, { seconds, cores: availableParallelism(), node: process.version }));
process.stderr.write(`docs/claims.md written, after ${seconds.toFixed(0)} s\n`);
