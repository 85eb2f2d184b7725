import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { built, filesIn, folder, talkback } from "../cli/talkback.js";
import { logLines, steadyFiles, writeStudy } from "./study-file.js";

built();
const cwd = folder();
const study = writeStudy(cwd, "study.json", { given: { "network.n": 200, steps: 40, window: 10 }, replications: 5 });

/** Mounts a small disk, which root may do on Linux. */
const mounted = (at: string, size: string): boolean => spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", at]).status === 0;
const canMount = (): boolean => {
  const at = folderFor("probe");
  const can = mounted(at, "16k");
  if (can) spawnSync("umount", [at]);
  return can;
};
const folderFor = (name: string): string => {
  mkdirSync(join(cwd, name));
  return join(cwd, name);
};

/** Writes a file until the disk is full, and gives some of it back. */
function fill(file: string, left = 0): void {
  const descriptor = openSync(file, "w");
  const bytes = Buffer.alloc(4096, 1);
  let size = 0;
  try {
    for (;;) size += writeSync(descriptor, bytes);
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
  } finally {
    closeSync(descriptor);
  }
  truncateSync(file, size - left);
}

describe.skipIf(!canMount())("a disk that is full", () => {
  const disks: string[] = [];
  const disk = (name: string, size: string): string => {
    const at = folderFor(name);
    expect(mounted(at, size)).toBe(true);
    disks.push(at);
    return at;
  };

  beforeAll(() => { expect(talkback(cwd, "sweep", study, "--out", "alone").code).toBe(0); });
  afterAll(() => { for (const at of disks) spawnSync("umount", [at]); });

  it("ends a sweep with what is wrong, keeps what was done, and lets it go on when there is room", () => {
    const at = disk("filling", "100k");
    const { code, err } = talkback(cwd, "sweep", study, "--out", "filling/out");
    expect([code, err]).toEqual([2, expect.stringMatching(/\.ndjson: expected a log to write to, received a full disk; all runs before are kept: make room, and give the same command again\n$/)]);
    const kept = logLines(join(at, "out")).length;
    expect(kept).toBeGreaterThan(5);
    expect(spawnSync("mount", ["-o", "remount,size=8m", at]).status).toBe(0);
    const last = JSON.parse(talkback(cwd, "sweep", study, "--out", "filling/out", "--json").out.trimEnd().split("\n").at(-1)!) as { before: number; missing: number };
    expect([last.before >= kept - 1, last.missing]).toEqual([true, 0]);
    expect(steadyFiles(join(at, "out"))).toEqual(steadyFiles(join(cwd, "alone")));
  });

  it.each([["whole", 0], ["but for three pages", 12_288]])("before a sweep begins (%s) ends it with what is wrong, and is in nobody's way when there is room", (name, left) => {
    const at = disk(`begin ${name}`, "8m");
    fill(join(at, "filler"), left);
    const { code, err } = talkback(cwd, "sweep", study, "--out", join(at, "out"));
    expect([code, err]).toEqual([2, expect.stringContaining("received a full disk")]);
    expect([...filesIn(join(at, "out")), ...filesIn(join(at, "out", "locks"))].filter((file) => !["study.json", "logs", "locks"].includes(file))).toEqual([]);
    rmSync(join(at, "filler"));
    expect(talkback(cwd, "sweep", study, "--out", join(at, "out"))).toMatchObject({ code: 0, err: expect.stringMatching(/^(1 line of the logs cut.*\n)?$/) });
    expect(steadyFiles(join(at, "out"))).toEqual(steadyFiles(join(cwd, "alone")));
  });

  it.each([["whole", 0], ["but for a few pages", 40_960]])("while tables are merged (%s) leaves those of before as they were, and no drafts", (name, left) => {
    const at = disk(`merge ${name}`, "8m");
    const out = join(at, "out");
    expect(talkback(cwd, "sweep", study, "--out", out).code).toBe(0);
    const before = steadyFiles(out);
    fill(join(at, "filler"), left);
    const { code, err } = talkback(cwd, "merge", out);
    expect([code, err]).toEqual([2, expect.stringContaining("received a full disk")]);
    expect(steadyFiles(out)).toEqual(before);
    expect([...filesIn(out).filter((file) => file.startsWith(".")), ...filesIn(join(out, "locks"))]).toEqual([]);
    rmSync(join(at, "filler"));
    expect(talkback(cwd, "merge", out)).toMatchObject({ code: 0, err: "" });
    expect(steadyFiles(out)).toEqual(before);
  });
});
