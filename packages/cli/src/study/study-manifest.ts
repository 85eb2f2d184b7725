import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Changes, ENGINE } from "@talkback/core";
import type { CalibrationEffort, Effort, RobustnessEffort, Settings } from "@talkback/core/studies";
import type { Earlier } from "../earlier.js";
import { MANIFEST } from "../manifest.js";
import { version } from "../version.js";
import { readJson } from "../read-scenario.js";
import type { Files } from "../write-folder.js";
import type { Outcome } from "./outcome.js";
import { planOf } from "./study-work.js";

const FORMAT = "talkback-study-1";

/** A file of a study's folder, whole. */
export type Whole = readonly [name: string, bytes: Uint8Array];

export const wholeFiles = (files: Files): readonly Whole[] =>
  Object.entries(files).map(([name, pieces]): Whole => [name, Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece as string)))]);

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** SHA-256 of files: of a line for each with its own hash and its name, by name. */
export const hashOf = (files: readonly Whole[]): string => sha256(files.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).sort().join(""));

/** Everything needed to repeat a study and to check that it was repeated. No times and no places: the same study, the same bytes. */
export interface StudyManifest {
  readonly format: typeof FORMAT;
  readonly study: string;
  readonly command: string;
  /** Version of `@talkback/cli`. */
  readonly version: string;
  readonly engine: string;
  readonly seed: string;
  readonly settings: Settings;
  readonly changes: Changes;
  readonly quick: boolean;
  readonly effort: { readonly study: Effort; readonly calibration: CalibrationEffort | null; readonly robustness: RobustnessEffort | null };
  readonly targets: { readonly name: string; readonly sha256: string } | null;
  /** Hash of all tables and data, by which two studies are compared. */
  readonly hash: string;
  /** SHA-256 of every other file. */
  readonly files: Readonly<Record<string, string>>;
}

interface Made {
  readonly command: string;
  readonly hash: string;
  readonly files: readonly Whole[];
}

export function studyManifest({ study: { settings }, quick, changes, targets, robustness }: Outcome, { command, hash, files }: Made): StudyManifest {
  const { effort: study, calibration, robustness: grid } = planOf({ settings, changes, quick, targets, robust: robustness !== null });
  return {
    format: FORMAT, study: "mourali-yang", command, version: version(), engine: ENGINE, seed: settings.seed, settings, changes, quick,
    effort: { study, calibration, robustness: grid }, targets: targets && { name: targets.name, sha256: targets.sha256 },
    hash, files: Object.fromEntries(files.map(([name, bytes]) => [name, sha256(bytes)])),
  };
}

/** A study's folder: its manifest names every file in it. */
export const EARLIER_STUDY: Earlier = {
  text: "an earlier study",
  fills(folder) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll("\\", "/"));
    if (!names.includes(MANIFEST)) return false;
    const { format, files } = (readJson(join(folder, MANIFEST)) ?? {}) as Partial<StudyManifest>;
    return format === FORMAT && typeof files === "object" && names.every((name) => name === MANIFEST || Object.hasOwn(files, name));
  },
};
