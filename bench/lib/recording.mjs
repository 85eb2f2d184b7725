import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { typescript } from "./player.mjs";
import { inTurns } from "./race.mjs";

/** What keeping records costs: runs with all records, with none, and the kernels alone, in turns. */
export async function recording({ rounds }) {
  const players = ["bare", "none", "causes"].map((level) => typescript("serve-run", level));
  try {
    for (const { ready } of players) await ready();
    await inTurns(players, 5, 1);
    const [bare, none, causes] = await inTurns(players, 2, 2 * rounds);
    const row = (workload, limit, ours, target) => ({
      workload, limit: limit.min * 1e3, ours: ours.min * 1e3, ratio: ours.min / limit.min, target, unit: "ms",
      note: `by medians ${(ours.median / limit.median).toFixed(2)}`,
    });
    return [
      row("B10 frames, cascade and causes / none, 10k agents, 60 steps", none, causes, 1.5),
      row("B10 recording off / bare kernels", bare, none, 1.02),
    ];
  } finally {
    for (const { end } of players) end();
  }
}

/** Peak memory of a process that generates and compiles, in MB. */
export async function peakOfBuild(n, target) {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(new URL("peak.mjs", import.meta.url)), String(n)], { encoding: "utf8" });
  const ours = Number(stdout);
  return { workload: "B6 peak memory of it, whole process", limit: null, ours, ratio: ours, target, unit: "MB" };
}
