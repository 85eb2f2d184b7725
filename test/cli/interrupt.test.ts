import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { built, filesIn, folder, type Said, started, talkback, wait } from "./talkback.js";

built();
const cwd = folder();
const ENDLESS = ["run", "push-harder", "--set", "network.n=200", "--steps", "1e9"];

/** Ctrl-C, or another signal, after a while; on a busy machine later, until some steps were done before it. */
async function interrupted(args: readonly string[], signal: NodeJS.Signals = "SIGINT", ms = 500): Promise<Said> {
  const [child, end, { listens }] = started(cwd, ...args);
  await listens;
  await wait(ms);
  child.kill(signal);
  const said = await end;
  return said.err.includes("before the first step") && ms < 60_000 ? interrupted(args, signal, 2 * ms) : said;
}

describe.skipIf(process.platform === "win32")("Ctrl-C in a run of a thousand million steps", () => {
  it("prints what was recorded as one line of JSON, and ends with 130", async () => {
    const { code, out, err } = await interrupted([...ENDLESS, "--json"]);
    expect([code, out.trimEnd().split("\n").length, err]).toEqual([130, 1, "stopping…\n"]);
    const result = JSON.parse(out) as { steps: number; notes: string[] };
    expect(result).toMatchObject({ stopped: "aborted", backfire: null, lift: null, agents: 200 });
    expect(result.steps).toBeGreaterThan(0);
    expect(result.notes.join()).toContain("ended by the user");
  });

  it("writes whole tables, which explain and a run of that length agree with", async () => {
    const { code, out, err } = await interrupted([...ENDLESS, "--out", "ended"]);
    expect([code, out, err]).toEqual([130, expect.stringContaining("ended by you"), "stopping…\nwriting…\n"]);
    expect(filesIn(cwd)).toEqual(["ended"]);
    const manifest = JSON.parse(readFileSync(join(cwd, "ended", "manifest.json"), "utf8")) as { steps: number; stopped: string };
    expect(manifest.stopped).toBe("aborted");
    const lastStep = readFileSync(join(cwd, "ended", "steps.csv"), "utf8").trimEnd().split("\n").at(-1)!.split(",")[1];
    expect(Number(lastStep)).toBeGreaterThan(manifest.steps / 2);
    const why = talkback(cwd, "explain", "ended", "--agent", "7");
    expect([why.code, why.out]).toEqual([0, expect.stringContaining("went from saying")]);
  });

  it("by SIGTERM is the same, with an exit code of its own", async () => {
    const { code, out, err } = await interrupted([...ENDLESS, "--out", "terminated"], "SIGTERM");
    expect([code, out, err]).toEqual([143, expect.stringContaining("ended by you"), "stopping…\nwriting…\n"]);
    expect(filesIn(join(cwd, "terminated"))).toContain("manifest.json");
  });

  it("in the comparison that follows keeps the whole run, and says what is missing", async () => {
    const args = ["run", "push-harder", "--steps", "2000", "--json"];
    const began = performance.now();
    const whole = (JSON.parse(talkback(cwd, ...args, "--no-twin").out) as { hash: string }).hash;
    // The comparison takes as long as the run itself: a moment that is moved by less than half at each try does not pass over it.
    for (let [tries, ms] = [0, performance.now() - began]; tries < 40; tries++) {
      const [child, end, { listens }] = started(cwd, ...args);
      await listens;
      await wait(ms);
      child.kill("SIGINT");
      const { code, out } = await end;
      const result = out === "" ? null : (JSON.parse(out) as { stopped: string | null; hash: string; backfire: number | null; notes: string[] });
      const allDone = code !== 130 || (result !== null && result.backfire !== null);
      if (!allDone && result !== null && result.stopped !== "aborted") {
        expect(result).toMatchObject({ hash: whole, backfire: null, notes: [expect.stringContaining("not compared")] });
        return;
      }
      ms *= allDone ? 0.7 : 1.3;
    }
    expect.fail("no moment was found that lies in the comparison");
  });

  it("twice ends at once, without a file that may be long in coming, and leaves nothing behind", async () => {
    spawnSync("mkfifo", [join(cwd, "never.csv")]);
    const [child, end, { listens, says }] = started(cwd, "run", "push-harder", "--network", "never.csv", "--out", "twice");
    await listens;
    child.kill("SIGINT");
    await says("stopping…");
    child.kill("SIGINT");
    expect(await end).toMatchObject({ code: null, out: "", err: "stopping…\n" });
    expect(filesIn(cwd).filter((name) => name.startsWith("twice"))).toEqual([]);
  });

  it("before the first step says that nothing was recorded, and leaves nothing behind", async () => {
    spawnSync("mkfifo", [join(cwd, "slow.csv")]);
    const pipe = openSync(join(cwd, "slow.csv"), "r+");
    const [child, ended, { listens, says }] = started(cwd, "run", "push-harder", "--network", "slow.csv", "--out", "early");
    await listens;
    child.kill("SIGINT");
    await says("stopping…");
    closeSync(pipe);
    const { code, out, err } = await ended;
    expect([code, out, err]).toEqual([130, "", "stopping…\nEnded before the first step: nothing was recorded, and nothing is written.\n"]);
    expect(filesIn(cwd).filter((name) => name.startsWith("early"))).toEqual([]);
  });

  it("in the pilot of a check that would take for ever ends it at once", async () => {
    writeFileSync(join(cwd, "vast.json"), JSON.stringify({ id: "vast", scenario: "push-harder", seed: "otter", given: { "network.n": 1000, steps: 1e8 }, design: { kind: "list", points: [{}] } }));
    const [child, ended, { listens }] = started(cwd, "check", "vast.json");
    await listens;
    await wait(1500);
    child.kill("SIGTERM");
    expect(await ended).toEqual({ code: 143, out: "", err: "stopping…\nEnded: nothing is told, and nothing is written.\n" });
  });
});
