import { renameSync, rmSync } from "node:fs";
import { hasEnded, type Owner, readOwner, writeOwner } from "./owner.js";

/** A file that says who holds a lock. */
export interface Holding {
  readonly file: string;
  readonly owner: Owner;
}

/** The holding of a lock that nobody has succeeded. */
export function lastOf(lock: string): Holding | null {
  let last: Holding | null = null;
  for (let file = lock; ; file = after(last)) {
    const owner = readOwner(file);
    if (owner === null) return last;
    last = { file, owner };
  }
}

/** Where somebody says to succeed a holding. */
const after = ({ file, owner: { token } }: Holding): string => `${file}.${token}`;

/** Who holds a lock; null when nobody does, or none who is known to have ended. */
export function holderOf(file: string): Owner | null {
  const last = lastOf(file);
  return last === null || hasEnded(last.owner) === true ? null : last.owner;
}

/** Takes the place of a holding that is over: only who makes the file that succeeds it may, and one process alone can. */
export function succeeded(lock: string, gone: Holding, mine: Owner): boolean {
  const claim = after(gone);
  if (!writeOwner(claim, mine)) return false;
  if (lastOf(lock)?.owner.token !== mine.token) {
    rmSync(claim, { force: true });
    return false;
  }
  renameSync(claim, lock);
  if (gone.file !== lock) rmSync(gone.file, { force: true });
  return true;
}
