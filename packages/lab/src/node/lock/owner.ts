import { closeSync, fstatSync, openSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { beginning, machine } from "./machine.js";

/** Who holds a lock. */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  /** ISO 8601, in UTC. */
  readonly since: string;
  readonly machine: string;
  readonly began: string;
  /** Of this holding alone. */
  readonly token: string;
}

export const ownerHere = (token: string): Owner =>
  ({ host: hostname(), pid: process.pid, since: new Date().toISOString(), machine: machine(), began: beginning(process.pid) ?? "", token });

/** What a lock that was cut while it was written says. */
const CUT: Owner = { host: "?", pid: 0, since: "?", machine: "?", began: "", token: "cut" };

/** Null when there is no such file. */
export function readOwner(file: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(file, "utf8")) as Owner | null;
    return typeof owner?.token === "string" && /^[\w-]+$/.test(owner.token) && Number.isInteger(owner.pid) ? owner : CUT;
  } catch (error) {
    if (error instanceof SyntaxError) return CUT;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Makes a file that says who holds it; false when there is one already. */
export function writeOwner(file: string, owner: Owner): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  try {
    writeFileSync(descriptor, JSON.stringify(owner));
    return true;
  } catch (error) {
    unlinkSync(file);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Changes with every sign of life; null when the file is gone. Opened, since only then do network file systems look anew. */
export function signOfLife(file: string): number | null {
  try {
    const descriptor = openSync(file, "r");
    try {
      return fstatSync(descriptor).mtimeMs;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}

/** Whether the process of a holder has ended; null where it cannot be asked for from here. */
export function hasEnded(owner: Owner): boolean | null {
  if (owner.machine !== machine()) return null;
  const began = beginning(owner.pid);
  if (began === null) return true;
  return began === "" || owner.began === "" ? null : began !== owner.began;
}
