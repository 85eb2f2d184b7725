import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { steadyFiles, writeStudy } from "../lab/study-file.js";
import { built, filesIn, folder, started, talkback } from "./talkback.js";

built();
const cwd = folder();
const study = writeStudy(cwd, "study.json");
const at = (...names: readonly string[]) => join(cwd, ...names);
const jsonLines = (out: string) => out.trimEnd().split("\n").map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

function refused(args: readonly string[], ...words: readonly string[]): void {
  const { code, out, err } = talkback(cwd, ...args);
  expect([code, out]).toEqual([2, ""]);
  for (const word of words) expect(err).toContain(word);
}

describe("talkback sweep", () => {
  it("in three parts on three machines at once, of which status tells, gives the same tables", async () => {
    const parts = [1, 2, 3].map((i) => started(cwd, "sweep", study, "--out", "parts", "--shard", `${i}/3`, "--workers", "1")[1]);
    for (const { code } of await Promise.all(parts)) expect(code).toBe(0);
    expect(talkback(cwd, "status", "parts").out).toMatch(/120 of 120 runs done\.\n {2}shard 1\/3 {2}40 of 40\n {2}shard 2\/3/);
    expect(talkback(cwd, "merge", "parts").code).toBe(0);
    expect(talkback(cwd, "sweep", study, "--out", "whole").code).toBe(0);
    expect(steadyFiles(at("parts"))).toEqual(steadyFiles(at("whole")));
  });

  it("refuses a part that somebody else is at work on, and leaves that one in peace", async () => {
    writeStudy(cwd, "long.json", { given: { "network.n": 500, steps: 1e7 }, replications: 1, record: { steps: false } });
    const [child, end] = started(cwd, "sweep", "long.json", "--out", "busy", "--workers", "1");
    const status = () => JSON.parse(talkback(cwd, "status", "busy", "--json").out || "{}") as { holders?: Record<string, { pid: number }> };
    await expect.poll(() => filesIn(at("busy", "locks")), { timeout: 120_000 }).toEqual(["shard-1-of-1.lock"]);
    expect(status().holders).toMatchObject({ "shard-1-of-1": { pid: child.pid } });
    refused(["sweep", "long.json", "--out", "busy"], `process ${child.pid} on`, "expected nobody else at this work");
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 143, out: expect.stringContaining("0 of 12 runs.\nEnded by you: every run that was done is kept in busy") });
    expect(filesIn(at("busy", "locks"))).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("that waits for who is at the same part does what that one leaves when it is killed by kill -9", async () => {
    const shared = writeStudy(cwd, "shared.json", { given: { "network.n": 200, steps: 100 }, record: { steps: false } });
    const [first, end] = started(cwd, "sweep", shared, "--out", "shared", "--workers", "1", "--no-merge");
    await expect.poll(() => filesIn(at("shared", "logs")).length, { timeout: 120_000 }).toBe(1);
    first.kill("SIGSTOP");
    const [, last, { says }] = started(cwd, "sweep", shared, "--out", "shared", "--workers", "1", "--wait", "--json");
    await says("is at work on the same part; waiting until it has ended…\n");
    first.kill("SIGKILL");
    expect((await end).code).toBe(null);
    const { code, out, err } = await last;
    expect(err).toMatch(new RegExp(`^Process ${first.pid} on .* is at work[^\n]*\n(1 line of the logs cut[^\n]*\n)?$`));
    const { before, computed, missing } = jsonLines(out).at(-1) as { before: number; computed: number; missing: number };
    expect([code, computed > 0, before + computed, missing]).toEqual([0, true, 120, 0]);
  });

  it("ended by Ctrl-C keeps what was done, says how to go on, and does", async () => {
    const longer = writeStudy(cwd, "longer.json", { given: { "network.n": 200, steps: 100 }, record: { steps: false } });
    const [child, end] = started(cwd, "sweep", longer, "--out", "ended", "--json", "--workers", "2");
    let told = "";
    child.stdout!.on("data", (bytes) => { told += String(bytes); });
    await expect.poll(() => told.split("\n").length, { timeout: 120_000 }).toBeGreaterThan(20);
    child.kill("SIGINT");
    const { code, out, err } = await end;
    const { computed, missing } = jsonLines(out).at(-1) as { computed: number; missing: number };
    expect([code, err, computed >= 20, computed + missing]).toEqual([130, "stopping…\n", true, 120]);
    const rest = jsonLines(talkback(cwd, "sweep", longer, "--out", "ended", "--json").out);
    expect(rest.at(-1)).toMatchObject({ before: computed, computed: missing, missing: 0 });
    expect(new Set([...jsonLines(out), ...rest].flatMap(({ run_id }) => run_id ?? [])).size).toBe(120);
  });
});
