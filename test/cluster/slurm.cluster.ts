import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacking } from "../../scripts/cluster-needs.mjs";
import { built, filesIn, folder, talkback } from "../cli/talkback.js";
import { random } from "../lab/kills.js";
import { steadyFiles } from "../lab/study-file.js";
import { until } from "./daemon.js";
import { type Slurm, startSlurm } from "./slurm.js";
import { writeStudies } from "./study.js";
import { pause } from "./worker.js";

const seed = Number(process.env.KILLS_SEED ?? Date.now() % 1e9);
const next = random(seed);
const SHARDS = 5;

describe.skipIf(lacking("slurm") !== null)(`a study as a job array of a real Slurm, with KILLS_SEED=${seed}`, () => {
  const cwd = folder();
  let slurm: Slurm;
  const submit = (out: string, study = "killed.json"): string => {
    const { code, out: script } = talkback(cwd, "sweep", study, "--out", out, "--slurm", "--shards", String(SHARDS));
    expect(code).toBe(0);
    writeFileSync(join(cwd, `${out}.sh`), script);
    return slurm.ask("sbatch", "--parsable", join(cwd, `${out}.sh`)).trim();
  };
  const drained = () => until(() => slurm.ask("squeue", "--noheader").trim() === "", `the array ends: ${slurm.ask("squeue")}`, 800);
  /** Processes of the array's tasks that sweep now. */
  const sweeping = (): number[] => readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return words.includes("sweep") && words.includes("--workers") && /SLURM_ARRAY_TASK_ID=/.test(readFileSync(`/proc/${pid}/environ`, "utf8"));
    } catch {
      return false;
    }
  }).map(Number);
  const merged = (out: string) => {
    expect(talkback(cwd, "merge", out)).toMatchObject({ code: 0 });
    return steadyFiles(join(cwd, out));
  };

  built();
  beforeAll(async () => {
    writeStudies(cwd);
    for (const study of ["killed", "adaptive"]) expect(talkback(cwd, "sweep", `${study}.json`, "--out", `${study}-alone`).code).toBe(0);
    slurm = await startSlurm();
  });
  afterAll(() => slurm?.stop());

  it("ends in the same tables as on one machine", async () => {
    submit("array");
    await drained();
    expect(readdirSync(join(cwd, "array", "logs")).filter((name) => name.endsWith(".ndjson")).map((name) => name.split(".")[0]).sort()).toEqual([1, 2, 3, 4, 5].map((i) => `${i}-of-${SHARDS}`));
    expect(merged("array")).toEqual(steadyFiles(join(cwd, "killed-alone")));
  });

  it("and so does one that goes on until intervals are narrow", async () => {
    submit("adapted", "adaptive.json");
    await drained();
    expect(merged("adapted")).toEqual(steadyFiles(join(cwd, "adaptive-alone")));
  });

  it("ends in the same tables when a task and the controller are killed by kill -9 at random moments", async () => {
    submit("killed");
    const begun = () => filesIn(join(cwd, "killed", "logs")).filter((name) => name.endsWith(".ndjson")).length > 0;
    await until(() => begun() && sweeping().length > 0, "a task sweeps", 60);
    await pause(500 * next());
    for (const task of sweeping()) process.kill(task, "SIGKILL");
    await pause(2000 * next());
    await slurm.controller().kill("SIGKILL");
    await pause(1000 * next());
    await slurm.startController();
    await drained();
    expect(merged("killed")).toEqual(steadyFiles(join(cwd, "killed-alone")));
    expect(readdirSync(join(cwd, "killed", "logs")).filter((name) => name.endsWith(".ndjson")).length).toBeGreaterThan(SHARDS);
  });
});
