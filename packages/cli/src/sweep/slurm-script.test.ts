import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
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
  tool("sleep", "exit 0");
  /** A task whose sweep ends with these codes, one after the other, and with the last one from then on. */
  const task = (...codes: readonly number[]) => {
    writeFileSync(join(folder, "asked"), "");
    const sweep = tool("a sweep", `echo "$@" >> "${folder}/asked"; set -- ${codes.join(" ")}; begun=$(wc -l < "${folder}/asked"); while [ "$begun" -gt 1 ] && [ $# -gt 1 ]; do shift; begun=$((begun - 1)); done; exit "$1"`);
    const script = slurmScript({ study: "s", shards: 3, workers: 2, logs: "/tmp", command: [sweep, "sweep", "it's here.json"] });
    const { status } = bySh(script, { PATH: `${folder}:${process.env.PATH}` });
    return { status, asked: readFileSync(join(folder, "asked"), "utf8").trim().split("\n") };
  };
  const once = "sweep it's here.json --workers 2 --wait";

  it("a task hands its arguments on, waits for who is at its part, and is done when the sweep is", () => {
    expect(task(0)).toEqual({ status: 0, asked: [once] });
  });

  it("a sweep that was killed is begun again in its task, five times", () => {
    expect(task(137, 137, 1, 0)).toEqual({ status: 0, asked: [once, once, once, once] });
    expect(task(137)).toEqual({ status: 137, asked: Array.from({ length: 6 }, () => once) });
  });

  it.each([2, 130, 143])("a sweep that ended with code %i, for bad input or because it was told to, is not", (code) => {
    expect(task(code)).toEqual({ status: code, asked: [once] });
    expect(task(137, code)).toEqual({ status: code, asked: [once, once] });
  });
});
