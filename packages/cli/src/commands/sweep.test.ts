import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { steadyFiles, writeStudy } from "../../../../test/lab/study-file.js";
import { main } from "../main.js";

const cwd = mkdtempSync(join(tmpdir(), "talkback-sweep-"));
afterAll(() => rmSync(cwd, { recursive: true }));
afterEach(() => { vi.restoreAllMocks(); vi.unstubAllEnvs(); });
const at = (...names: readonly string[]) => join(cwd, ...names);
const filesIn = (path: string) => readdirSync(path).sort();
const study = at(writeStudy(cwd, "study.json"));
const jsonLines = (out: string) => out.trimEnd().split("\n").map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

async function talkback(...args: readonly string[]) {
  const said = { out: "", err: "" };
  const before = process.stdout.listeners("error");
  vi.spyOn(process.stdout, "write").mockImplementation((text) => { said.out += String(text); return true; });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => { said.err += String(text); return true; });
  const code = await main(args);
  for (const listener of process.stdout.listeners("error")) if (!before.includes(listener)) process.stdout.removeListener("error", listener as () => void);
  return { code, ...said };
}

async function refused(args: readonly string[], ...words: readonly string[]): Promise<void> {
  const { code, out, err } = await talkback(...args);
  expect([code, out]).toEqual([2, ""]);
  for (const word of words) expect(err).toContain(word);
}

describe("talkback sweep", () => {
  it("computes a study, makes its tables, and has nothing left to do the second time", async () => {
    expect(await talkback("sweep", study, "--out", at("whole"))).toEqual({
      code: 0, err: "", out: `Study "small": 120 of 120 runs.\nTables are in ${at("whole")}: claims.csv, design.csv, runs.csv, steps.csv, timings.csv, each as .parquet, too.\n`,
    });
    const before = steadyFiles(at("whole"));
    expect((await talkback("sweep", study, "--out", at("whole"), "--json")).out.trimEnd().split("\n")).toHaveLength(1);
    expect(steadyFiles(at("whole"))).toEqual(before);
    expect(before["runs.csv"]!.trimEnd().split("\n")).toHaveLength(121);
  });

  it("streams a line of JSON for each run, as the table has it, and a last one", async () => {
    const { code, out, err } = await talkback("sweep", study, "--out", at("streamed"), "--json", "--no-merge");
    const said = jsonLines(out);
    expect([code, err, said.length]).toEqual([0, "", 121]);
    expect(said.at(-1)).toMatchObject({ study: "small", shard: "1/1", total: 120, before: 0, computed: 120, failed: 0, missing: 0, files: null });
    const [names, ...rows] = readFileSync(at("whole", "runs.csv"), "utf8").trimEnd().split("\n").map((line) => line.split(","));
    const row = rows.find(([id]) => id === said[0]!.run_id)!;
    for (const name of ["design_id", "replicate", "run_hash", "m_public_mean", "m_backfire"]) expect(String(said[0]![name] ?? "")).toBe(row[names!.indexOf(name)]);
    expect(filesIn(at("streamed"))).toEqual(["locks", "logs", "study.json"]);
  });

  it("takes its part from the job it is a task of", async () => {
    const asTask = async (vars: Record<string, string>, ...args: readonly string[]) => {
      for (const [name, value] of Object.entries(vars)) vi.stubEnv(name, value);
      const { out } = await talkback("sweep", study, "--out", at("tasks"), "--json", ...args);
      vi.unstubAllEnvs();
      return jsonLines(out).at(-1);
    };
    expect(await asTask({ SLURM_ARRAY_TASK_ID: "7", SLURM_ARRAY_TASK_MIN: "5", SLURM_ARRAY_TASK_COUNT: "10" })).toMatchObject({ shard: "3/10", total: 12, computed: 12, files: null });
    expect(await asTask({ JOB_COMPLETION_INDEX: "3" }, "--shards", "10")).toMatchObject({ shard: "4/10", total: 12, computed: 12 });
  });

  it("prints a job array for Slurm that has all parts done", async () => {
    const { code, out } = await talkback("sweep", study, "--out", at("array"), "--slurm", "--shards", "5");
    expect(code).toBe(0);
    expect(out).toContain("#SBATCH --array=1-5\n");
    expect(out).toMatch(/ sweep \S+study\.json --out \S+array --workers 1 --wait; do\n/);
  });

  it("keeps runs that fail as rows with their cause, and ends well", async () => {
    const failing = at(writeStudy(cwd, "failing.json", { replications: 2, design: { kind: "factorial", factors: [{ path: "network.k", levels: [4, 1000] }] } }));
    const { code, out } = await talkback("sweep", failing, "--out", at("failing"));
    expect([code, out]).toEqual([0, expect.stringMatching(/^Study "small": 4 of 4 runs; 2 failed\.\n[\s\S]*--retry-failed/)]);
    expect(readFileSync(at("failing", "runs.csv"), "utf8").split("\n").filter((line) => /,error,E_\w+,/.test(line))).toHaveLength(2);
    expect((await talkback("status", at("failing"))).out).toMatch(/: 2 of 4 runs done, 2 failed\.\n {2}E_\w+ {2}2 {2}failed so/);
  });
});

describe("bad input changes nothing:", () => {
  it("a study with an unknown parameter and an empty list of levels", async () => {
    writeStudy(cwd, "bad.json", { given: { "network.m": 3 }, design: { kind: "factorial", factors: [{ path: "push", levels: [] }] } });
    await refused(["sweep", at("bad.json"), "--out", at("bad")], "bad.json, given", "network.m", "bad.json, design.factors.0.levels");
    expect(filesIn(cwd)).not.toContain("bad");
  });

  it("10^12 points", async () => {
    const levels = Array.from({ length: 1000 }, (_, k) => k / 1000);
    writeStudy(cwd, "huge.json", { design: { kind: "factorial", factors: ["empowered", "certainty", "rule.tolerance", "rule.influence"].map((path) => ({ path, levels })) } });
    await refused(["sweep", at("huge.json"), "--out", at("huge")], "huge.json, design", "1000000000000");
    expect(filesIn(cwd)).not.toContain("huge");
  });

  it("a results folder of another study", async () => {
    writeStudy(cwd, "other.json", { seed: "adder" });
    const before = steadyFiles(at("whole"));
    await refused(["sweep", at("other.json"), "--out", at("whole")], "expected results of study", "received those of study", "--extend");
    expect(steadyFiles(at("whole"))).toEqual(before);
  });

  it("an edited study is taken with --extend, which tells how many runs are there", async () => {
    writeStudy(cwd, "edited.json", { replications: 11 });
    const { code, out, err } = await talkback("sweep", at("edited.json"), "--out", at("streamed"), "--extend", "--json");
    expect([code, err]).toEqual([0, "120 of the 132 runs of this study are there already.\n"]);
    expect(jsonLines(out)).toHaveLength(13);
  });

  it("a folder with other files, a folder that is a file, and no folder at all", async () => {
    mkdirSync(at("thesis"));
    writeFileSync(at("thesis", "chapter.txt"), "mine");
    await refused(["sweep", study, "--out", at("thesis")], "a folder with other files");
    expect(readdirSync(at("thesis"))).toEqual(["chapter.txt"]);
    await refused(["sweep", study, "--out", at("study.json")], "study.json");
    await refused(["status", at("nowhere")], "nowhere");
    await refused(["merge", at("thesis")], "study.json", "nothing of that name");
  });

  it("runs of another engine", async () => {
    await talkback("sweep", study, "--out", at("older"), "--shard", "1/4");
    const [name] = readdirSync(at("older", "logs"));
    const text = readFileSync(at("older", "logs", name!), "utf8");
    const header = text.split("\n")[0]!.slice(17).replace("talkback-engine-1", "talkback-engine-0");
    writeFileSync(at("older", "logs", "0.ndjson"), `${createHash("sha256").update(header).digest("hex").slice(0, 16)} ${header}\n`);
    for (const command of [["sweep", study, "--out", at("older")], ["status", at("older")], ["merge", at("older")]]) await refused(command, "runs of talkback-engine-1", "runs of talkback-engine-0");
    expect(filesIn(at("older"))).toEqual(["locks", "logs", "study.json"]);
    expect(filesIn(at("older", "logs"))).toEqual(["0.ndjson", name].sort());
    rmSync(at("older", "logs", "0.ndjson"));
    expect(readFileSync(at("older", "logs", name!), "utf8")).toBe(text);
  });

  it("a log that was cut in half: its last line does not count, its runs are computed again, and it stays as it is", async () => {
    await talkback("sweep", study, "--out", at("halved"), "--no-merge");
    const [name] = readdirSync(at("halved", "logs"));
    const log = at("halved", "logs", name!);
    truncateSync(log, Math.floor(statSync(log).size / 2));
    const half = readFileSync(log);
    const status = JSON.parse((await talkback("status", at("halved"), "--json")).out) as { done: number; missing: number; bad: Record<string, number> };
    expect([status.done + status.missing, status.missing > 50, status.bad]).toEqual([120, true, { [name!]: 1 }]);
    await refused(["merge", at("halved")], `received ${status.done}; missing are `, `compute them with \`talkback sweep ${at("halved", "study.json")} --out ${at("halved")}\``);
    expect(filesIn(at("halved"))).toEqual(["locks", "logs", "study.json"]);
    const { code, out, err } = await talkback("sweep", at("halved", "study.json"), "--out", at("halved"), "--json");
    expect([code, err]).toEqual([0, `1 line of the logs cut, changed or unfit for the study, in ${name!}: what they held is computed again.\n`]);
    expect(jsonLines(out).at(-1)).toMatchObject({ before: status.done, computed: status.missing, missing: 0 });
    expect(steadyFiles(at("halved"))).toEqual(steadyFiles(at("whole")));
    expect(readFileSync(log).equals(half)).toBe(true);
  });

  it("parts, threads and scripts that make no sense, all told at once", async () => {
    await refused(["sweep", at("nosuch.json"), "--out", at("x"), "--shard", "4/3", "--workers", "0"], "3 issues", "nosuch.json", "--shard", "--workers");
    await refused(["sweep", study, "--out", at("x"), "--slurm"], "--slurm");
    await refused(["sweep", study, "--out", at("x"), "--slurm", "--shards", "0"], "--shards");
    await refused(["sweep", study, "--out", at("x"), "--slurm", "--shards", "2", "--shard", "1/2"], "--shard: expected no part beside --slurm");
    await refused(["sweep", study], "--out");
    expect(filesIn(cwd)).not.toContain("x");
  });

  it("tables of a study of which runs are missing", async () => {
    await refused(["merge", at("older")], "expected all 120 runs", "--partial");
    expect((await talkback("merge", at("older"), "--partial")).out).toMatch(/^30 runs, in \S+older:\n[\s\S]*\n90 runs missing: (\w{16},? ){10}and 80 more\n$/);
  });
});
