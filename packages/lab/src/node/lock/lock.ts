import { randomBytes } from "node:crypto";
import { rmSync, utimesSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { SpecError } from "@talkback/core";
import { fileError } from "../file-error.js";
import { type Holding, lastOf, succeeded } from "./holding.js";
import { hasEnded, type Owner, ownerHere, signOfLife, writeOwner } from "./owner.js";

/** Held until it is given back, or its process has ended in whatever way. */
export interface Lock {
  readonly owner: Owner;
  /** Aborted when somebody else took the lock, who found no sign of life. */
  readonly lost: AbortSignal;
  release(): void;
}

const BEAT = 5000;

export interface LockOptions {
  /** Milliseconds between signs of life. */
  readonly beat?: number;
  /** Milliseconds without one after which a holder on another machine is taken for gone. */
  readonly patience?: number;
  readonly signal?: AbortSignal;
  /** Lets a holder end, however long that takes, rather than be refused. */
  readonly queue?: boolean;
  /** Somebody is watched for so many milliseconds, on another machine; or is waited for, with Infinity. */
  readonly onWait?: (owner: Owner, ms: number) => void;
}

/**
 * The only holder of a file among processes that share its folder.
 *
 * Who finds a holder gone makes the file that succeeds that very holding, which one process alone can do, and only then takes its place.
 *
 * @throws {SpecError} E_LOCKED when it is held and not queued for, E_FILE when it cannot be written
 */
export async function takeLock(file: string, options: LockOptions = {}): Promise<Lock> {
  const mine = ownerHere(randomBytes(6).toString("hex"));
  try {
    for (;;) {
      const last = lastOf(file);
      if (last === null) {
        if (writeOwner(file, mine)) return held(file, mine, options);
        continue;
      }
      if (!(await isGone(last, options))) {
        if (lastOf(file)?.owner.token === last.owner.token) await queued(file, last.owner, options);
        continue;
      }
      if (succeeded(file, last, mine)) return held(file, mine, options);
    }
  } catch (error) {
    throw fileError(error, file, "a lock to be written");
  }
}

/** @throws {SpecError} E_LOCKED when the holder is not to be waited for */
async function queued(file: string, owner: Owner, { queue = false, beat = BEAT, signal, onWait = () => {} }: LockOptions): Promise<void> {
  if (!queue) throw refusal(file, owner);
  onWait(owner, Infinity);
  await wait(beat, undefined, signal === undefined ? {} : { signal });
}

async function isGone({ file, owner }: Holding, { patience = 30_000, signal, onWait = () => {} }: LockOptions): Promise<boolean> {
  const ended = hasEnded(owner);
  if (ended !== null) return ended;
  const before = signOfLife(file);
  onWait(owner, patience);
  for (let waited = 0; waited < patience; waited += patience / 30) {
    await wait(patience / 30, undefined, signal === undefined ? {} : { signal });
    if (signOfLife(file) !== before) return false;
  }
  return true;
}

function held(file: string, owner: Owner, { beat = BEAT }: LockOptions): Lock {
  const lost = new AbortController();
  const isMine = () => lastOf(file)?.owner.token === owner.token;
  const live = setInterval(() => {
    try {
      if (!isMine()) return lost.abort(refusal(file, lastOf(file)?.owner));
      const now = new Date();
      utimesSync(file, now, now);
    } catch (error) {
      lost.abort(fileError(error, file, "a lock to be kept"));
    }
  }, beat).unref();
  const release = () => {
    clearInterval(live);
    process.removeListener("exit", release);
    try {
      if (isMine()) rmSync(file, { force: true });
    } catch {
      // the folder is gone, or read-only by now: the next one finds this process gone
    }
  };
  process.on("exit", release);
  return { owner, lost: lost.signal, release };
}

const refusal = (file: string, owner?: Owner) => new SpecError([{
  code: "E_LOCKED", path: file, expected: "nobody else at this work",
  received: owner === undefined ? "a lock that was taken away" : `process ${owner.pid} on ${owner.host}, since ${owner.since}`,
  hint: "wait for it to end, or end it",
}], "lock");
