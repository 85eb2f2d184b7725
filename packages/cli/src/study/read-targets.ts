import { createHash } from "node:crypto";
import { basename } from "node:path";
import { SpecError } from "@talkback/core";
import { parseTargets } from "@talkback/core/studies";
import { canonicalJson } from "@talkback/core";
import { readJson } from "../read-scenario.js";
import type { TargetsFile } from "./outcome.js";

/**
 * The article's numbers from a file, with the hash of what it says.
 *
 * @throws {SpecError} when it cannot be read, or with all that is wrong in it
 */
export function readTargets(file: string): TargetsFile {
  const json = readJson(file);
  try {
    return { name: basename(file), sha256: createHash("sha256").update(canonicalJson(json)).digest("hex"), targets: parseTargets(json) };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? file : `${file}, ${issue.path}` })), file);
  }
}
