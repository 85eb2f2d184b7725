import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { built, filesIn, folder, talkback } from "../cli/talkback.js";
import { cutALog, killedAfter, random } from "./kills.js";
import { steadyFiles, writeStudy } from "./study-file.js";

built();
const cwd = folder();
const study = writeStudy(cwd, "study.json", { given: { "network.n": 200, steps: 40, window: 10 }, replications: 5 });
const seed = Number(process.env.KILLS_SEED ?? Date.now() % 1e9);
const next = random(seed);

describe.skipIf(process.platform === "win32")(`a sweep that is killed by kill -9, with KILLS_SEED=${seed}`, () => {
  it("at random moments, with logs cut at random places, ends in the tables of one that was left alone", async () => {
    const began = performance.now();
    expect(talkback(cwd, "sweep", study, "--out", "alone").code).toBe(0);
    const usual = performance.now() - began;
    const told: string[] = [];
    for (let kill = 0; kill < 3; kill++) {
      const { code, signal, err } = await killedAfter(cwd, ["sweep", study, "--out", "killed", "--no-merge"], usual * (0.2 + 0.7 * next()));
      expect([code, err.replace(/^\d+ lines? of the logs cut.*\n/, "")]).toEqual([signal === null ? 0 : null, ""]);
      told.push(`${signal}, ${filesIn(join(cwd, "killed", "logs")).length} logs, ${kill > 0 && filesIn(join(cwd, "killed", "logs")).length > 0 ? cutALog(join(cwd, "killed"), next) : ""}`);
    }
    const { code } = talkback(cwd, "sweep", study, "--out", "killed");
    expect([code, told]).toEqual([0, told]);
    expect(steadyFiles(join(cwd, "killed"))).toEqual(steadyFiles(join(cwd, "alone")));
    expect(filesIn(join(cwd, "killed", "locks"))).toEqual([]);
  });

  it("while it merges, leaves either no manifest or one of whole files, and merges the next time", async () => {
    const began = performance.now();
    expect(talkback(cwd, "merge", "alone").code).toBe(0);
    const usual = performance.now() - began;
    const expected = steadyFiles(join(cwd, "alone"));
    for (let kill = 0; kill < 2; kill++) {
      await killedAfter(cwd, ["merge", "alone"], usual * (0.5 + 0.5 * next()));
      const now = steadyFiles(join(cwd, "alone"));
      if (now["manifest.json"] !== undefined) expect(now).toEqual(expected);
    }
    expect(talkback(cwd, "merge", "alone").code).toBe(0);
    expect(steadyFiles(join(cwd, "alone"))).toEqual(expected);
    expect(filesIn(join(cwd, "alone")).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("a lock of a process that was killed by kill -9", () => {
  const lock = join(cwd, "raced.lock");
  const begin = (at: number) => spawn(process.execPath, [fileURLToPath(new URL("take-lock.mjs", import.meta.url)), lock, String(at)], { stdio: ["ignore", "pipe", "inherit"] });
  const word = async (child: ReturnType<typeof begin>) => String((await once(child.stdout!, "data"))[0]).trim();
  const tokenNow = () => (JSON.parse(readFileSync(lock, "utf8")) as { token: string }).token;

  it("is held until then, and is taken by one of many that try at the same moment", async () => {
    const first = begin(0);
    expect(await word(first)).toBe(tokenNow());
    expect(await word(begin(0))).toBe("E_LOCKED");
    first.kill("SIGKILL");
    await once(first, "close");
    const at = Date.now() + 2000;
    const all = Array.from({ length: 6 }, () => begin(at));
    const words = await Promise.all(all.map(word));
    expect(words.filter((each) => each !== "E_LOCKED")).toEqual([tokenNow()]);
    for (const child of all) child.kill("SIGKILL");
    expect(filesIn(cwd).filter((name) => name.startsWith("raced"))).toEqual(["raced.lock"]);
  });
});
