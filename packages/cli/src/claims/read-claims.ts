import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Scenario, SpecError } from "@talkback/core";
import { scenario, scenarios } from "@talkback/core/scenarios";
import { CLAIMS_FORMAT, type Claims, claimed, claimsOf, parseClaims } from "@talkback/core/experiment";
import { catalog } from "../catalog.js";
import { isFile, readJson, readScenario } from "../read-scenario.js";
import { refuse } from "../refuse.js";

/** A scenario with the claims it makes. */
export interface Claimed {
  readonly scenario: Scenario;
  readonly claims: Claims;
}

/**
 * The claims of a scenario of the library by its name, or those in a file: a claims file, or the scenario file that it belongs to.
 *
 * @throws {SpecError} when there are none, or they do not fit their scenario
 */
export function readClaims(word: string): Claimed {
  if (!isFile(word)) return { scenario: scenarioWithClaims(word), claims: claimsOf(word, catalog) };
  const json = readJson(word);
  if (isClaimsFile(json)) return inFile(word, json, scenarioFor(word, json.scenario));
  const found = claimsBeside(readScenario(word), word);
  if (found !== null) return found;
  return refuse({ code: "E_CLAIM", path: word, expected: "a claims file, or a scenario file with one beside it", received: "a scenario without claims", hint: "put them into claims/ID.json beside it" });
}

/** The claims that belong to a scenario that was read by some word; null where there are none. */
export function claimsBeside(of: Scenario, word: string): Claimed | null {
  if (!isFile(word)) return claimed().includes(of.id) ? { scenario: of, claims: claimsOf(of.id, catalog) } : null;
  const file = join(dirname(word), "claims", `${of.id}.json`);
  return existsSync(file) ? inFile(file, readJson(file), of) : null;
}

const isClaimsFile = (json: unknown): json is { readonly scenario?: unknown } =>
  typeof json === "object" && json !== null && ("claims" in json || ("format" in json && json.format === CLAIMS_FORMAT));

function scenarioWithClaims(name: string): Scenario {
  claimsOf(name, catalog);
  return scenario(name, {}, catalog);
}

function inFile(file: string, json: unknown, of: Scenario): Claimed {
  try {
    return { scenario: of, claims: parseClaims(json, of, catalog) };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? file : `${file}, ${issue.path}` })), file);
  }
}

/** The scenario that a claims file is about: in a file of that name beside it or above its folder, or in the library. */
function scenarioFor(file: string, id: unknown): Scenario {
  if (typeof id !== "string") return refuse({ code: "E_PARAM_MISSING", path: `${file}, scenario`, expected: "id of the scenario", received: "nothing" });
  const near = [dirname(file), join(dirname(file), "..")].map((folder) => join(folder, `${id}.json`)).filter((path) => existsSync(path) && !isClaimsFile(readJson(path)));
  if (near[0] !== undefined) return readScenario(near[0]);
  if (scenarios().includes(id)) return scenario(id, {}, catalog);
  return refuse({ code: "E_SCENARIO_UNKNOWN", path: `${file}, scenario`, expected: `a scenario of the library, or ${id}.json beside the claims`, received: JSON.stringify(id) });
}
