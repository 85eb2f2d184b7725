// What a sweep costs: two threads against one on batches of short runs, overhead per run against the bare engine, and time, memory and
// sizes of many runs of the headline scenario by the commands, from sweep to verify. `node bench/sweep.mjs [--runs 10000] [--rounds 5] [--docs]`
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { simulate, withChanges } from "../packages/core/dist/index.js";
import { catalog } from "../packages/core/dist/catalog.js";
import { parseStudy, planOf, runs } from "../packages/core/dist/experiment.js";
import { inlineExecutor } from "../packages/lab/dist/index.js";
import { openFolder, sweepFolder, threadsExecutor } from "../packages/lab/dist/node.js";
import { manyRuns } from "./lib/many-runs.mjs";
import { scaling } from "./lib/scaling.mjs";

const { values } = parseArgs({ options: { runs: { type: "string", default: "10000" }, rounds: { type: "string", default: "5" }, docs: { type: "boolean" } } });
const headlineStudy = (replications, given = {}) => ({
  format: "talkback-study-1", id: "headline", scenario: "push-harder", seed: "bench", given, replications,
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 1, 4] }, { path: "empowered", levels: [0.1, 0.6] }, { path: "certainty", levels: [0.25, 0.8] }] },
});
const headline = (...about) => planOf(parseStudy(headlineStudy(...about), catalog));

const told = [];
const tell = (line) => {
  told.push(line);
  console.log(line);
};

/** Runs of a quarter of the agents and half of the steps: some milliseconds each, twins included. */
const REPLICATIONS = 100;
const SHORT = { "network.n": 250, steps: 30, window: 10 };
const short = headline(REPLICATIONS, SHORT);

async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "talkback-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds that a sweep takes, with threads that are there and warm. */
const sweepTime = (plan, executor) => inFolder(async (path) => {
  const start = performance.now();
  await sweepFolder(openFolder(path, plan), { executor });
  return performance.now() - start;
});

async function twoAgainstOne(rounds) {
  const executors = [1, 2].map((n) => threadsExecutor(n, { lines: true }));
  await scaling(rounds, { runs: 12 * REPLICATIONS, changes: SHORT, sweeps: executors.map((executor) => () => sweepTime(short, executor)) }, tell);
  await Promise.all(executors.map((executor) => executor.dispose()));
}

async function overhead(rounds) {
  const refs = [...runs(short)];
  const scenarios = refs.map((ref) => [withChanges(short.study.scenario, short.planned(ref).changes, catalog), ref.replication]);
  const bare = () => {
    const start = performance.now();
    for (const [scenario, replication] of scenarios) void simulate(scenario, { seed: "bench", replication, catalog }).summary;
    return performance.now() - start;
  };
  const inline = inlineExecutor({ clock: () => performance.now() });
  const best = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    best[0] = Math.min(best[0], bare());
    best[1] = Math.min(best[1], await sweepTime(short, inline));
  }
  const [engine, sweep] = best.map((ms) => ms / refs.length);
  tell(`overhead of a run: ${sweep.toFixed(3)} ms in a sweep of this thread, ${engine.toFixed(3)} ms by the bare engine with its summary: ${(sweep - engine).toFixed(3)} ms more`);
}

const { status } = spawnSync(process.execPath, [fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url)), "-b", fileURLToPath(new URL("../packages/cli", import.meta.url))], { stdio: "inherit" });
if (status !== 0) process.exit(1);
tell(`${cpus()[0].model.trim()}, ${cpus().length} cores, Node ${process.version}, load ${loadavg().map((each) => each.toFixed(1)).join(" ")} before it began`);
await twoAgainstOne(Number(values.rounds));
await overhead(Number(values.rounds));
await inFolder((path) => manyRuns(path, headlineStudy(Math.ceil(Number(values.runs) / 12)), tell));
if (values.docs === true) writeFileSync(new URL("../docs/laboratory-performance.md", import.meta.url), ["# How fast the laboratory is", "", `What \`node bench/sweep.mjs --runs ${values.runs} --rounds ${values.rounds} --docs\` printed.`, "", "```text", ...told, "```", ""].join("\n"));
