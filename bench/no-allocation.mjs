import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { allocationCases, tracedCases } from "./lib/allocation-cases.mjs";

/**
 * Collections of garbage in 1,000 steps after warm-up, counted in a process of its own that V8 tells of each; the fewest of three thousands,
 * since V8 may compile anew in one of them, while what a step allocates shows in all.
 *
 * @param only name of a case in `lib/allocation-cases.mjs`
 */
export function collectionsIn(only, agents) {
  const child = fileURLToPath(new URL("lib/thousand-steps.mjs", import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--trace-gc", "--expose-gc", child, only, String(agents)], { encoding: "utf8", maxBuffer: 1 << 26 });
  const windows = stdout.split(/^(?:begin|end)$/m).filter((_, k) => k % 2 === 1);
  if (status !== 0 || windows.length !== 3) throw new Error(`${only} did not run: ${stderr}`);
  const collections = windows.map((window) => window.split("\n").filter((line) => /\b(?:Scavenge|Mark-Compact|Mark-sweep)\b/.test(line)));
  return collections.reduce((fewest, each) => (each.length < fewest.length ? each : fewest));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const agents of [1000, 100_000]) {
    for (const name of Object.keys({ ...allocationCases, ...tracedCases })) {
      const collections = collectionsIn(name, agents);
      console.log(`${String(collections.length).padStart(4)} collections in 1000 steps of ${agents} agents, ${name}`);
    }
  }
}
