import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { holderOf } from "./holding.js";
import { takeLock } from "./lock.js";
import { beginning } from "./machine.js";
import { type Owner, ownerHere } from "./owner.js";

const folder = mkdtempSync(join(tmpdir(), "talkback-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "x.lock");
beforeEach(() => { for (const name of readdirSync(folder)) rmSync(join(folder, name)); });

/** The number of a process that has just ended. */
const ended = (): number => spawnSync(process.execPath, ["-e", ""]).pid;
const leave = (owner: Partial<Owner>, at = file) => writeFileSync(at, JSON.stringify({ ...ownerHere("left"), ...owner }));
const quick = { beat: 20, patience: 300 };
const tokenAt = (at: string): string => (JSON.parse(readFileSync(at, "utf8")) as Owner).token;

describe("a lock", () => {
  it("has one holder, whom the next one is told of, and is free again afterwards", async () => {
    const lock = await takeLock(file);
    await expect(takeLock(file)).rejects.toMatchObject({ issues: [{ code: "E_LOCKED", received: expect.stringContaining(`process ${process.pid} `) }] });
    expect(holderOf(file)).toEqual(lock.owner);
    lock.release();
    expect([readdirSync(folder), holderOf(file)]).toEqual([[], null]);
    (await takeLock(file)).release();
  });

  it("of a process that ended is taken over at once", async () => {
    leave({ pid: ended() });
    expect(holderOf(file)).toBe(null);
    const lock = await takeLock(file, { patience: 1e9 });
    expect([tokenAt(file), readdirSync(folder)]).toEqual([lock.owner.token, ["x.lock"]]);
    lock.release();
  });

  it.runIf(process.platform === "linux")("of a process whose number another one has by now is taken over at once", async () => {
    leave({ began: "1" });
    (await takeLock(file, { patience: 1e9 })).release();
  });

  it.runIf(process.platform === "linux")("of a process that was stopped, but has not ended, is not", async () => {
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 1e6)"]);
    try {
      child.kill("SIGSTOP");
      leave({ pid: child.pid!, began: beginning(child.pid!)! });
      await expect(takeLock(file, quick)).rejects.toMatchObject({ issues: [{ code: "E_LOCKED" }] });
    } finally {
      child.kill("SIGKILL");
    }
  });

  it("of another machine is taken over when it shows no sign of life while watched, and only then", async () => {
    leave({ machine: "elsewhere", pid: process.pid });
    const live = setInterval(() => utimesSync(file, new Date(), new Date()), 20);
    await expect(takeLock(file, quick)).rejects.toMatchObject({ issues: [{ code: "E_LOCKED" }] });
    clearInterval(live);
    let watched = 0;
    (await takeLock(file, { ...quick, onWait: () => { watched++; } })).release();
    expect(watched).toBe(1);
  });

  it("that was cut while it was written is taken over in the same way", async () => {
    writeFileSync(file, '{"host":');
    writeFileSync(`${file}.cut`, "");
    (await takeLock(file, quick)).release();
    expect(existsSync(file)).toBe(false);
  });

  it("whose successor ended before it took the place is taken over from that one", async () => {
    leave({ pid: ended(), token: "first" });
    leave({ pid: ended(), token: "second" }, `${file}.first`);
    const lock = await takeLock(file, quick);
    expect([tokenAt(file), readdirSync(folder)]).toEqual([lock.owner.token, ["x.lock"]]);
    lock.release();
  });

  it("that a dead process left is taken by one of many who try at once", async () => {
    leave({ pid: ended() });
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(file, quick)));
    const taken = tries.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    expect([taken.length, readdirSync(folder)]).toEqual([1, ["x.lock"]]);
    taken[0]!.release();
  });

  it("tells its holder when another one has taken it, and is not given back by the old one", async () => {
    const lock = await takeLock(file, quick);
    leave({ token: "other" });
    await expect.poll(() => lock.lost.aborted).toBe(true);
    expect(lock.lost.reason).toMatchObject({ issues: [{ code: "E_LOCKED" }] });
    lock.release();
    expect(tokenAt(file)).toBe("other");
  });

  it.runIf(process.platform === "linux")("of a process that ended, and of which its parent has taken no notice, is taken over at once", async () => {
    const parent = spawn("sh", ["-c", "sleep 0.1 & echo $!; exec sleep 100"], { stdio: ["ignore", "pipe", "ignore"] });
    try {
      const pid = Number(String((await once(parent.stdout, "data"))[0]));
      await expect.poll(() => /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "latin1"))).toBe(true);
      leave({ pid });
      (await takeLock(file, { patience: 1e9 })).release();
    } finally {
      parent.kill("SIGKILL");
    }
  });

  it("is queued for where that is wanted: until its holder gives it back, or ends", async () => {
    const first = await takeLock(file, quick);
    const told: number[] = [];
    const queued = [1, 2].map(async () => {
      const lock = await takeLock(file, { ...quick, queue: true, onWait: (_, ms) => { told.push(ms); } });
      const holder = holderOf(file);
      lock.release();
      return [lock.owner.token, holder?.token];
    });
    await expect.poll(() => told.length).toBeGreaterThan(1);
    expect(tokenAt(file)).toBe(first.owner.token);
    first.release();
    const [one, other] = await Promise.all(queued);
    expect([one![1], other![1], one![0] === other![0], new Set(told)]).toEqual([one![0], other![0], false, new Set([Infinity])]);
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 1e6)"]);
    leave({ pid: child.pid!, ...(process.platform === "linux" ? { began: beginning(child.pid!)! } : {}) });
    const last = takeLock(file, { ...quick, queue: true, onWait: () => { child.kill("SIGKILL"); } });
    expect((await last).owner.token).toBe(tokenAt(file));
    (await last).release();
  });

  it("that is queued for is not waited for any more when that is ended", async () => {
    const lock = await takeLock(file, quick);
    await expect(takeLock(file, { ...quick, queue: true, signal: AbortSignal.timeout(100) })).rejects.toMatchObject({ name: "AbortError" });
    expect(tokenAt(file)).toBe(lock.owner.token);
    lock.release();
  });

  it("in a folder that is not there is an error that names it", async () => {
    await expect(takeLock(join(folder, "no", "x.lock"))).rejects.toMatchObject({ issues: [{ code: "E_FILE", received: "nothing of that name" }] });
  });
});
