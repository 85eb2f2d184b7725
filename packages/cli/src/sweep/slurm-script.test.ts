import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shellQuoted } from "./shell-quoted.js";
import { slurmScript } from "./slurm-script.js";

const bySh = (script: string, env: Record<string, string> = {}) => spawnSync("sh", ["-c", script], { encoding: "utf8", env: { ...process.env, ...env } });

describe.skipIf(process.platform === "win32")("in a shell", () => {
  it("any word is read back as it was", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme" }).filter((word) => !word.includes("\0")), { minLength: 1, maxLength: 20 }), (words) => {
      const read = bySh(`printf '%s\\0' ${words.map(shellQuoted).join(" ")}`).stdout;
      expect(read.split("\0").slice(0, -1)).toEqual(words);
    }), { numRuns: 20, seed: 1 });
  });

  const folder = mkdtempSync(join(tmpdir(), "talkback slurm "));
  const tool = (name: string, text: string): string => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
    return join(folder, name);
  };
  // Refuses the first time, as a controller that is being started again does.
  tool("scontrol", `echo "$@" >> "${folder}/asked"; [ "$(wc -l < "${folder}/asked")" -gt 1 ]`);
  tool("sleep", "exit 0");
  const task = (code: number, restarts: string) => {
    writeFileSync(join(folder, "asked"), "");
    const script = slurmScript({ study: "s", shards: 3, workers: 2, logs: "/tmp", command: [tool(`sweep ${code}`, `echo "$@"; exit ${code}`), "sweep", "it's here.json"] });
    const { status, stdout } = bySh(script, { PATH: `${folder}:${process.env.PATH}`, SLURM_ARRAY_JOB_ID: "7", SLURM_ARRAY_TASK_ID: "2", SLURM_RESTART_COUNT: restarts });
    return { status, stdout: stdout.trim(), asked: spawnSync("cat", [join(folder, "asked")], { encoding: "utf8" }).stdout.trim() };
  };

  it("a task hands its arguments on and ends with the sweep's code", () => {
    expect(task(0, "0")).toEqual({ status: 0, stdout: "sweep it's here.json --workers 2", asked: "" });
  });

  it("a task that was killed asks to be begun again until it is heard, five times", () => {
    expect(task(137, "4")).toMatchObject({ status: 137, asked: "requeue 7_2\nrequeue 7_2" });
    expect(task(137, "5")).toMatchObject({ status: 137, asked: "" });
  });

  it("a task with bad input does not ask", () => {
    expect(task(2, "0")).toMatchObject({ status: 2, asked: "" });
  });
});
