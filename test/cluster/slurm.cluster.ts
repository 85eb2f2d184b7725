import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacking } from "../../scripts/cluster-needs.mjs";
import { built, filesIn, folder, talkback } from "../cli/talkback.js";
import { random } from "../lab/kills.js";
import { logLines, steadyFiles } from "../lab/study-file.js";
import { until } from "./daemon.js";
import { type Slurm, startSlurm } from "./slurm.js";
import { writeStudies } from "./study.js";
import { pause } from "./worker.js";

const seed = Number(process.env.KILLS_SEED ?? Date.now() % 1e9);
const next = random(seed);
const SHARDS = 5;
/** Times that a script is handed in at most, and that an administrator looks after it, every 5 s. */
const [TURNS, MENDS] = [4, 36];

describe.skipIf(lacking("slurm") !== null)(`a study as a job array of a real Slurm, with KILLS_SEED=${seed}`, () => {
  const cwd = folder();
  let slurm: Slurm;
  const submit = (out: string, study = "killed.json"): string => {
    const { code, out: script } = talkback(cwd, "sweep", study, "--out", out, "--slurm", "--shards", String(SHARDS));
    expect(code).toBe(0);
    writeFileSync(join(cwd, `${out}.sh`), script);
    return slurm.ask("sbatch", "--parsable", join(cwd, `${out}.sh`)).trim();
  };
  const queued = () => slurm.ask("squeue", "--noheader").trim();
  const queuedOf = (job: string) => slurm.ask("squeue", "--noheader", `--job=${job}`).trim();
  /** Hands a script in again, and waits for it. A controller that forgot may hold tasks as running that have ended, and gives numbers of jobs anew. */
  const handedIn = async (out: string) => {
    const job = slurm.ask("sbatch", "--parsable", join(cwd, `${out}.sh`)).trim();
    for (let k = 0; queuedOf(job) !== ""; k++) {
      if (k === MENDS) throw new Error(`array ${job} does not end: ${queued()}`);
      slurm.mend(job);
      await pause(5000);
    }
  };
  const drained = () => until(() => queued() === "", `the array ends: ${queued()}`, 400);
  const sweeping = () => slurm.tasks("talkback.js");
  const scripts = () => slurm.tasks("slurm_script");
  const logs = (out: string) => filesIn(join(cwd, out, "logs")).filter((name) => name.endsWith(".ndjson"));
  const kill = (...pids: readonly number[]) => spawnSync("kill", ["-9", ...pids.map(String)]);
  const begun = (out: string) => until(() => logs(out).length > 0 && sweeping().length > 0, "a task sweeps", 60);
  /** How often tasks say that they began a sweep again. */
  const begunAgain = (out: string) => filesIn(join(cwd, out, "logs")).filter((name) => name.endsWith(".txt"))
    .reduce((sum, name) => sum + readFileSync(join(cwd, out, "logs", name), "utf8").split("begun again").length - 1, 0);
  const lacks = (out: string): number => (JSON.parse(talkback(cwd, "status", out, "--json").out) as { missing: number }).missing;
  /** What is missing once nobody works on it: status counts it, and merging refuses and names it. */
  const missing = (out: string): number => {
    const count = lacks(out);
    if (count > 0) expect(talkback(cwd, "merge", out)).toMatchObject({ code: 2, err: expect.stringMatching(/expected all 480 runs of the study, received \d+; missing are \w{16}/) });
    return count;
  };
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
    expect(logs("array").map((name) => name.split(".")[0]).sort()).toEqual([1, 2, 3, 4, 5].map((i) => `${i}-of-${SHARDS}`));
    expect(merged("array")).toEqual(steadyFiles(join(cwd, "killed-alone")));
  });

  it("and so does one that goes on until intervals are narrow", async () => {
    submit("adapted", "adaptive.json");
    await drained();
    expect(merged("adapted")).toEqual(steadyFiles(join(cwd, "adaptive-alone")));
  });

  it("ends in the same tables when sweeps are killed by kill -9 at random moments: their tasks begin them again", async () => {
    submit("killed");
    await begun("killed");
    let killed = 0;
    for (let wave = 0; wave < 2 || (killed === 0 && queued() !== ""); wave++) {
      await pause(1500 * next());
      const there = sweeping();
      kill(...there);
      killed += there.length;
    }
    await drained();
    // One may have ended by itself just before it was killed.
    expect(begunAgain("killed")).toBeGreaterThan(0);
    expect(begunAgain("killed")).toBeLessThanOrEqual(killed);
    expect(missing("killed")).toBe(0);
    expect(merged("killed")).toEqual(steadyFiles(join(cwd, "killed-alone")));
  });

  it("that lost whole tasks is told of, and the same script computes what is missing and no more", async () => {
    submit("lost");
    await begun("lost");
    kill(...scripts(), ...sweeping());
    await drained();
    const lost = missing("lost");
    expect(lost).toBeGreaterThan(0);
    const before = logLines(join(cwd, "lost")).length;
    slurm.ask("sbatch", join(cwd, "lost.sh"));
    await drained();
    expect(logLines(join(cwd, "lost")).length - before).toBe(lost);
    expect(merged("lost")).toEqual(steadyFiles(join(cwd, "killed-alone")));
  });

  it("whose controller was killed by kill -9 too, and forgot what it was told, ends in the same tables once the same script was handed in as often as status names missing runs", async () => {
    submit("forgotten");
    await begun("forgotten");
    await pause(1500 * next());
    kill(...sweeping());
    await pause(3000 * next());
    await slurm.controller().kill("SIGKILL");
    await pause(1000 * next());
    await slurm.startController();
    for (let turn = 0; turn < TURNS && lacks("forgotten") > 0; turn++) await handedIn("forgotten");
    expect(missing("forgotten")).toBe(0);
    expect(merged("forgotten")).toEqual(steadyFiles(join(cwd, "killed-alone")));
  });
});
