import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { built, filesIn, folder, talkback } from "../cli/talkback.js";
import { cutALog, killedAfter, random } from "../lab/kills.js";
import { steadyFiles, writeStudy } from "../lab/study-file.js";

built();
const cwd = folder();
const study = writeStudy(cwd, "study.json", {
  given: { "network.n": 100, steps: 30, window: 10 }, arms: { a: { reactance: 0 }, b: {} }, replications: 6,
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 1, 4] }, { path: "network.k", levels: [4, 8, 1000] }] },
});
const ROUNDS = Number(process.env.KILLS_ROUNDS ?? 20);
const first = Number(process.env.KILLS_SEED ?? Date.now() % 1e9);

describe.skipIf(process.platform === "win32")("sweeps in parts, killed by kill -9 at random moments, their logs cut at random places", () => {
  let usual = 0;

  it("have tables to be compared with", () => {
    const began = performance.now();
    expect(talkback(cwd, "sweep", study, "--out", "alone").code).toBe(0);
    usual = performance.now() - began;
  });

  it.each(Array.from({ length: ROUNDS }, (_, k) => first + k))("end in the same tables, with KILLS_SEED=%i", async (seed) => {
    const next = random(seed);
    const out = `out-${seed}`;
    const n = 1 + Math.floor(4 * next());
    const part = () => ["sweep", study, "--out", out, "--shard", `${1 + Math.floor(n * next())}/${n}`, "--workers", String(1 + Math.floor(2 * next()))];
    for (let wave = 0; wave < 3; wave++) {
      const asked = Array.from({ length: 1 + Math.floor(3 * next()) }, part);
      const ended = await Promise.all(asked.map((args) => killedAfter(cwd, args, usual * (0.2 + 1.3 * next()))));
      for (const { code, signal, err } of ended) expect([0, null, ...(err.includes("nobody else at this work") ? [2] : [])], `${signal} ${err}`).toContain(code);
      if (next() < 0.5 && filesIn(join(cwd, out, "logs")).length > 0) cutALog(join(cwd, out), next);
      if (next() < 0.5) await killedAfter(cwd, ["merge", out, "--partial"], usual * next());
    }
    for (let i = 1; i <= n; i++) expect(talkback(cwd, "sweep", study, "--out", out, "--shard", `${i}/${n}`)).toMatchObject({ code: 0 });
    expect(talkback(cwd, "merge", out)).toMatchObject({ code: 0 });
    expect(steadyFiles(join(cwd, out))).toEqual(steadyFiles(join(cwd, "alone")));
    expect(filesIn(join(cwd, out, "locks"))).toEqual([]);
    expect(filesIn(join(cwd, out)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
