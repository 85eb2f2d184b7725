import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Study } from "@talkback/core/experiment";
import { LOCK_FILE, lockMisfit } from "@talkback/lab";
import { tell } from "../interrupt.js";

/** The lock beside a study's file; null where there is none. One that does not fit is none, which is told. */
export function lockBeside(study: string, of: Study): string | null {
  const file = join(dirname(study), LOCK_FILE);
  if (!existsSync(file)) return null;
  const lock = readFileSync(file, "utf8");
  const misfit = lockMisfit(lock, of);
  if (misfit === null) return lock;
  tell(`${file} does not stand for this study (${misfit}): its results are exploratory.`);
  return null;
}
