import { canonicalJson, choice, ENGINE, group, resolve, show, SpecError, text } from "@talkback/core";
import type { Study } from "@talkback/core/experiment";
import { sha256Hex } from "../record/sha256.js";

export const LOCK_FILE = "prereg.lock";
export const LOCK_FORMAT = "talkback-lock-1";

const LOCK = group({
  format: choice([LOCK_FORMAT], undefined, { help: "version of this format" }),
  id: text(undefined, { help: "name of the study" }),
  study: text(undefined, { help: "SHA-256 of the study" }),
  predictions: text(undefined, { help: "SHA-256 of its predictions" }),
  engine: text(undefined, { help: "rules by which runs are computed" }),
  frozen: text(undefined, { help: "when, by the clock of who froze it" }),
  digest: text(undefined, { help: "SHA-256 of all this" }),
}, { help: "a study that was frozen" });

/** What was frozen of a study before it was run, and when. */
export type StudyLock = ReturnType<typeof studyLock>;

/** @param frozen ISO 8601, in UTC */
export function studyLock({ id, hash, predictions }: Study, frozen: string) {
  const about = { format: LOCK_FORMAT, id, study: hash, predictions: sha256Hex(canonicalJson(predictions)), engine: ENGINE, frozen };
  return { ...about, digest: sha256Hex(canonicalJson(about)) } as const;
}

/** The file of a lock. */
export const lockText = (lock: StudyLock): string => `${JSON.stringify(lock, null, 2)}\n`;

/**
 * Why a lock does not stand for a study: that it is none, what was changed since, or that runs were begun before; null where it does.
 *
 * @param begun when the first run was, in ISO 8601, by the clock of who began it; null where none was
 * That it was made before the study was run, and when, is only as sure as the place where a copy of it was put.
 */
export function lockMisfit(lock: string, study: Study, begun: string | null = null): string | null {
  try {
    const given = resolve(LOCK, JSON.parse(lock), "lock");
    const own = studyLock(study, given.frozen);
    const changed = (["id", "study", "predictions", "engine", "digest"] as const).filter((key) => given[key] !== own[key]);
    if (changed.length === 0) return begun === null || Date.parse(given.frozen) <= Date.parse(begun) ? null : `frozen ${show(given.frozen)}, after the first run was begun, ${show(begun)}`;
    return changed.join() === "digest" ? "the lock was changed" : another(changed.filter((key) => key !== "digest"));
  } catch (error) {
    if (error instanceof SpecError || error instanceof SyntaxError) return `no lock: ${show(lock.slice(0, 40))}`;
    throw error;
  }
}

const another = (names: readonly string[]): string => `not the ${names.join(" and ")} that ${names.length === 1 ? "was" : "were"} frozen`;
