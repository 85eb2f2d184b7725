// What a sweep costs: two threads against one on batches of short runs, overhead per run against the bare engine, and memory, time and
// sizes of many runs of the headline scenario. `node bench/sweep.mjs [--runs 10000] [--rounds 5]`
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { simulate, withChanges } from "../packages/core/dist/index.js";
import { catalog } from "../packages/core/dist/catalog.js";
import { parseStudy, planOf, runs } from "../packages/core/dist/experiment.js";
import { inlineExecutor } from "../packages/lab/dist/index.js";
import { mergeFolder, openFolder, sweepFolder, threadsExecutor } from "../packages/lab/dist/node.js";

const { values } = parseArgs({ options: { runs: { type: "string", default: "10000" }, rounds: { type: "string", default: "5" }, child: { type: "string" } } });
const headline = (replications, given = {}) => planOf(parseStudy({
  id: "headline", scenario: "push-harder", seed: "bench", given, replications,
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 1, 4] }, { path: "empowered", levels: [0.1, 0.6] }, { path: "certainty", levels: [0.25, 0.8] }] },
}, catalog));

/** Runs of a quarter of the agents and half of the steps: some milliseconds each, twins included. */
const REPLICATIONS = 60;
const short = headline(REPLICATIONS, { "network.n": 250, steps: 30, window: 10 });

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
  const executors = [threadsExecutor(1), threadsExecutor(2)];
  for (const executor of [...executors, ...executors]) await sweepTime(short, executor);
  const best = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    for (const [k, executor] of executors.entries()) best[k] = Math.min(best[k], await sweepTime(short, executor));
    console.log(`  round ${round + 1}: best so far ${best.map((ms) => ms.toFixed(0)).join(" and ")} ms, load ${loadavg()[0].toFixed(1)}`);
  }
  await Promise.all(executors.map((executor) => executor.dispose()));
  console.log(`two threads against one, ${12 * REPLICATIONS} runs: ${(best[0] / best[1]).toFixed(2)} times as fast (target 1.8)`);
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
  console.log(`overhead of a run: ${sweep.toFixed(3)} ms in a sweep of this thread, ${engine.toFixed(3)} ms by the bare engine with its summary: ${(sweep - engine).toFixed(3)} ms more`);
}

/** Resident memory of a process, in MB; Linux tells. */
const residentOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

async function memory(count) {
  await inFolder(async (path) => {
    const replications = Math.ceil(count / 12);
    const start = performance.now();
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), "--child", join(path, "out"), "--runs", String(replications)], { stdio: ["ignore", "pipe", "inherit"] });
    const marks = [];
    child.stdout.on("data", (bytes) => {
      for (const line of String(bytes).trim().split("\n")) marks.push([line, residentOf(child.pid)]);
    });
    await new Promise((resolve) => child.on("close", resolve));
    console.log(`${12 * replications} runs of push-harder, with the table of steps and twins, two threads: ${((performance.now() - start) / 60_000).toFixed(1)} min in all`);
    for (const [line, mb] of marks) console.log(`  ${line}: ${mb.toFixed(0)} MB resident`);
    const size = (name) => (statSync(join(path, "out", name)).size / 1e6).toFixed(2);
    for (const name of readdirSync(join(path, "out")).filter((each) => /\.(csv|parquet|json)$/.test(each)).sort()) console.log(`  ${name}: ${size(name)} MB`);
    for (const name of readdirSync(join(path, "out", "logs"))) console.log(`  logs/${name}: ${size(join("logs", name))} MB`);
  });
}

/** What the child does: sweeps and merges, and tells at each tenth, so that its memory can be looked at. */
async function child(path, replications) {
  const folder = openFolder(path, headline(replications));
  const executor = threadsExecutor(2);
  let tenth = 1;
  const tell = ({ total, computed }) => { while (computed >= (tenth * total) / 10) console.log(`${10 * tenth++} % computed`); };
  await sweepFolder(folder, { executor, onProgress: tell });
  await executor.dispose();
  const start = performance.now();
  await mergeFolder(folder, { command: "bench", versions: {} });
  console.log(`merged in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (values.child !== undefined) await child(values.child, Number(values.runs));
else {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url)), "-b", fileURLToPath(new URL("../packages/lab", import.meta.url))], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
  console.log(`${cpus()[0].model.trim()}, ${cpus().length} cores, Node ${process.version}, load ${loadavg().map((each) => each.toFixed(1)).join(" ")}`);
  await twoAgainstOne(Number(values.rounds));
  await overhead(Number(values.rounds));
  await memory(Number(values.runs));
}
