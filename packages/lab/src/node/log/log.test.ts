import { spawnSync } from "node:child_process";
import { appendFileSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseStudy, planOf, runs } from "@talkback/core/experiment";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { carryOutAll } from "../../record/carry-out.js";
import { lineOf as lineAnywhere, readLine as readAnywhere } from "../../record/line.js";
import type { RunRecord, TimedRecord } from "../../record/record.js";
import { headerOf } from "./header.js";
import { lineOf, readLine } from "./line.js";
import { linesOf } from "./lines-of.js";
import { lineWriter, openLog } from "./log.js";
import { readLogs } from "./read-logs.js";
import { openReader } from "./reader.js";

const root = mkdtempSync(join(tmpdir(), "talkback-log-"));
afterAll(() => rmSync(root, { recursive: true }));
const logs = join(root, "logs");
beforeEach(() => { rmSync(logs, { recursive: true, force: true }); mkdirSync(logs); });

const plan = planOf(parseStudy({
  id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 5, window: 2 }, replications: 4, until: { outcome: "m_gap", halfWidth: 0.5, most: 4 },
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] },
}));
const records = carryOutAll(plan, [...runs(plan)]);
const timed = (record: RunRecord, worker = "test"): TimedRecord => ({ record, timing: { wallMs: 1, worker } });
const failed = (code: string, message = "told so"): RunRecord => ({ run: records[0]!.run, status: "error", error: { code, message }, result: null });
const { hash } = plan.study;

const logOf = (descriptor: string): boolean => {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith(logs);
  } catch {
    return false;
  }
};

function log(name: string, lines: readonly TimedRecord[], header: unknown = headerOf(hash)): string {
  const file = join(logs, `${name}.ndjson`);
  const writer = openLog(file, lineOf(header));
  for (const line of lines) writer.write(lineOf(line));
  writer.close();
  return file;
}

describe("a log", () => {
  it("is made once, and never written to by a second one", () => {
    log("a", []);
    expect(() => log("a", [])).toThrow(/a file or a link of that name/);
  });

  it("is read again line by line, with the place of each", async () => {
    log("a", records.map((record) => timed(record)));
    const { found, bad } = await readLogs(logs, plan);
    expect([found.size, bad]).toEqual([8, {}]);
    const reader = openReader(logs);
    for (const record of records) expect(reader.at(found.get(record.run)!)).toEqual(timed(record));
    reader.close();
    expect(found.get(records[3]!.run)).toMatchObject({ file: "a.ndjson", failed: false, code: null, outcome: records[3]!.result!.outcomes.m_gap });
  });

  it("is one of many that are read at once, with few of them open", async () => {
    for (let k = 0; k < 40; k++) log(`a${k}`, [timed(records[k % 8]!)]);
    const reader = openReader(logs);
    const length = lineOf(timed(records[0]!)).length - 1;
    const offset = lineOf(headerOf(hash)).length;
    for (let time = 0; time < 2; time++) for (let k = 0; k < 40; k += 8) expect(reader.at({ file: `a${k}.ndjson`, offset, length }).record).toEqual(records[0]);
    for (let k = 0; k < 40; k++) reader.at({ file: `a${k}.ndjson`, offset, length: lineOf(timed(records[k % 8]!)).length - 1 });
    if (process.platform === "linux") expect(readdirSync("/proc/self/fd").filter((fd) => logOf(fd)).length).toBe(32);
    reader.close();
    if (process.platform === "linux") expect(readdirSync("/proc/self/fd").filter((fd) => logOf(fd))).toEqual([]);
  });

  it("has the lines that other writers write, too", () => {
    const line = lineAnywhere(timed(records[0]!, "\ufeffü"));
    expect(lineOf(timed(records[0]!, "\ufeffü"))).toBe(line);
    for (const each of [line, line.trimEnd(), Buffer.from(line)]) expect([readLine(each), readAnywhere(each)]).toEqual([timed(records[0]!, "\ufeffü"), timed(records[0]!, "\ufeffü")]);
  });

  it("that was cut anywhere loses the line that was cut, and none before it", async () => {
    const file = log("a", records.slice(0, 3).map((record) => timed(record)));
    const whole = readFileSync(file);
    const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []));
    for (const length of [whole.length - 1, whole.length - 2, ends[2]! + 1, ends[2]!, ends[1]! + 17, ends[0]!, 5, 0]) {
      truncateSync(file, length);
      const { found, bad } = await readLogs(logs, plan);
      const left = ends.filter((end) => end <= length).length;
      expect([length, found.size, bad["a.ndjson"] ?? 0]).toEqual([length, Math.max(0, left - 1), ends.includes(length) || length === 0 ? 0 : 1]);
    }
  });

  it("of which a byte was changed loses that line only", async () => {
    const file = log("a", records.map((record) => timed(record)));
    const bytes = readFileSync(file);
    const at = bytes.indexOf('"m_gap"', bytes.indexOf(records[4]!.run));
    bytes[at + 9] = bytes[at + 9]! ^ 1;
    writeFileSync(file, bytes);
    const { found, bad } = await readLogs(logs, plan);
    expect([found.size, found.has(records[4]!.run), bad]).toEqual([7, false, { "a.ndjson": 1 }]);
  });

  it("loses what is whole, but no record of this study", async () => {
    const file = log("a", [timed(records[0]!)]);
    appendFileSync(file, `${lineOf({ record: { ...records[1]!, status: "maybe" }, timing: { wallMs: 1, worker: "x" } })}${lineOf("hello")}\n`);
    const { found, bad } = await readLogs(logs, plan);
    expect([found.size, bad]).toEqual([1, { "a.ndjson": 3 }]);
  });

  it("of another engine is refused, and one of another study", async () => {
    log("a", [], { log: { ...headerOf(hash).log, engine: "talkback-engine-0" } });
    await expect(readLogs(logs, plan)).rejects.toMatchObject({ issues: [{ code: "E_VERSION", received: "runs of talkback-engine-0" }] });
    rmSync(join(logs, "a.ndjson"));
    log("b", [], headerOf("0".repeat(64)));
    await expect(readLogs(logs, plan)).rejects.toMatchObject({ issues: [{ code: "E_FOLDER" }] });
    expect((await readLogs(logs, plan, [hash, "0".repeat(64)])).found.size).toBe(0);
  });

  it("with lines longer than what is read at once is read whole", async () => {
    const file = join(logs, "long.txt");
    const lines = ["x".repeat(3_000_000), "", "é".repeat(700_000), "y"];
    writeFileSync(file, lines.join("\n"));
    const found: [string, number, boolean][] = [];
    for await (const { bytes, offset, whole } of linesOf(file)) found.push([bytes.toString(), offset, whole]);
    expect(found.map(([text]) => text)).toEqual(lines);
    expect(found.map(([, offset, whole]) => [offset, whole])).toEqual([[0, true], [3_000_001, true], [3_000_002, true], [4_400_003, false]]);
  });
});

describe("a line of 64 MB", () => {
  it("is copied once, whether it has an end or none", async () => {
    const size = 64_000_000;
    const file = join(logs, "nul.txt");
    const concat = vi.spyOn(Buffer, "concat");
    try {
      for (const end of ["", "\ny"]) {
        writeFileSync(file, "");
        truncateSync(file, size);
        appendFileSync(file, end);
        const found: [number, number, boolean][] = [];
        for await (const { bytes, offset, whole } of linesOf(file)) found.push([bytes.length, offset, whole]);
        expect(found).toEqual(end === "" ? [[size, 0, false]] : [[size, 0, true], [1, size + 1, false]]);
      }
      expect(concat.mock.results.reduce((sum, { value }) => sum + (value as Buffer).length, 0)).toBe(2 * size);
    } finally {
      concat.mockRestore();
    }
  });
});

/** Mounts a disk of 16 kB, which root may do on Linux. */
const mounted = (at: string): boolean => spawnSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", at]).status === 0;

describe("a log with no room for its first line", () => {
  it("is told of, and leaves no file open and nothing that would be done every second", ({ skip }) => {
    if (!mounted(logs)) skip("not allowed to mount a small disk");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      expect(() => openLog(join(logs, "a.ndjson"), "x".repeat(100_000))).toThrow(/a full disk; all runs before are kept/);
      expect(vi.getTimerCount()).toBe(0);
      expect(readdirSync("/proc/self/fd").filter((fd) => logOf(fd))).toEqual([]);
    } finally {
      vi.useRealTimers();
      expect(spawnSync("umount", [logs]).status).toBe(0);
    }
  });
});

describe("a run that stands in the logs twice", () => {
  it("counts once where both say the same, wherever they were computed", async () => {
    log("b", [timed(records[0]!, "here")]);
    log("a", [timed(records[0]!, "there")]);
    const { found } = await readLogs(logs, plan);
    expect([found.size, found.get(records[0]!.run)!.file]).toEqual([1, "a.ndjson"]);
  });

  it("with two results is an error that names both logs", async () => {
    const other: RunRecord = { ...records[0]!, result: { ...records[0]!.result!, runHash: "0".repeat(64) } };
    log("a", [timed(records[0]!)]);
    log("b", [timed(other)]);
    await expect(readLogs(logs, plan)).rejects.toThrow(/E_CONFLICT|b\.ndjson: expected the same result of run .* as in .*a\.ndjson/);
  });

  it("counts by its result rather than by a failure, and by a failure rather than by a worker that was lost, in whatever order", async () => {
    const [ok, error, lost] = [timed(records[0]!), timed(failed("E_MEMORY")), timed(failed("E_WORKER_LOST"))];
    for (const [order, code] of [[[ok, error, lost], null], [[lost, error, ok], null], [[error, ok], null], [[lost, error], "E_MEMORY"], [[error, lost], "E_MEMORY"]] as const) {
      const file = log("a", order);
      expect((await readLogs(logs, plan)).found.get(records[0]!.run)).toMatchObject({ code, failed: code !== null });
      rmSync(file);
    }
  });

  it("and failed in two ways counts by the same of them in whatever order", async () => {
    const [one, other] = [timed(failed("E_MEMORY")), timed(failed("E_UNEXPECTED"))];
    for (const order of [[one, other], [other, one]]) {
      const file = log("a", order);
      expect((await readLogs(logs, plan)).found.get(records[0]!.run)!.code).toBe("E_MEMORY");
      rmSync(file);
    }
  });
});

describe("a place that cannot be written to", () => {
  it.runIf(existsSync("/dev/full"))("is told of by the line that does not fit", () => {
    const descriptor = openSync("/dev/full", "w");
    try {
      expect(() => lineWriter(descriptor).write("x")).toThrow(/ENOSPC/);
    } finally {
      closeSync(descriptor);
    }
  });

  it("is told of before anything is computed where it is not there", () => {
    expect(() => openLog(join(root, "nowhere", "a.ndjson"), "x")).toThrow(/nothing of that name/);
    expect(readdirSync(root)).toEqual(["logs"]);
  });
});
