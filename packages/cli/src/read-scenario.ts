import { readFileSync, statSync } from "node:fs";
import { parseScenario, type Scenario, show, SpecError } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { fileError } from "@talkback/lab/file-error";
import { catalog } from "./catalog.js";
import { refuse } from "./refuse.js";

const MOST_BYTES = 16_777_216;

/** Whether a word means a file: it ends in .json, or there is a file of that name. */
export function isFile(word: string): boolean {
  return /\.json$/i.test(word) || (statSync(word, { throwIfNoEntry: false })?.isFile() ?? false);
}

/**
 * A scenario of the library by its name, or one from a file.
 *
 * @throws {SpecError} when there is none, or it is not a whole one
 */
export function readScenario(word: string): Scenario {
  if (!isFile(word)) return named(word);
  const json = readJson(word);
  try {
    return parseScenario(json, catalog);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? word : `${word}, ${issue.path}` })), word);
  }
}

function named(name: string): Scenario {
  try {
    return scenario(name, {}, catalog);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, expected: "a scenario of the library, or a scenario file" })), "scenario");
  }
}

/** @throws {SpecError} when the file cannot be read, or holds no JSON */
export function readJson(file: string): unknown {
  const text = readText(file);
  if (text.trim() === "") refuse({ code: "E_JSON", path: file, expected: "JSON", received: "an empty file" });
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse({ code: "E_JSON", path: file, expected: "JSON", received: show(text.slice(0, 40)), hint: error instanceof Error ? error.message.slice(0, 200) : "" });
  }
}

function readText(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) refuse({ code: "E_FILE", path: file, expected: `at most ${MOST_BYTES} bytes`, received: String(size) });
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw fileError(error, file, "a file to read");
  }
}
