import { ENGINE, SpecError } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { parseStudy, type Plan, planOf } from "@talkback/core/experiment";
import { STUDY_FILE } from "../provenance/result-files.js";
import { claimsSheet } from "../tables/claims-sheet.js";
import { designSheet } from "../tables/design-sheet.js";
import { keptSheets } from "../tables/kept-sheets.js";
import { parametersOf } from "../tables/parameters.js";
import { runsSheet, timingsSheet } from "../tables/runs-sheet.js";
import type { Sheet } from "../tables/sheet.js";
import type { Survey } from "../tables/survey.js";
import { headerOf } from "./open-table.js";
import { type Bundle, jsonOf } from "./read-bundle.js";

/**
 * What the study of a bundle asks for.
 *
 * @param settings that it may have, at most
 * @throws {SpecError} E_VERSION when another engine computed it, with the command that verifies it; all issues of the study where it is none
 */
export function planIn({ files, manifest }: Bundle, settings: number): Plan {
  const { engine, made: { versions } } = manifest;
  if (engine !== ENGINE) {
    const version = versions["@talkback/cli"] ?? Object.values(versions)[0] ?? "";
    const hint = /^\d[\w.+-]*$/.test(version) ? `use the version that made it: npx @talkback/cli@${version} verify` : "use the version that made it";
    throw new SpecError([{ code: "E_VERSION", path: "manifest.json, engine", expected: ENGINE, received: JSON.stringify(engine), hint }], "bundle");
  }
  const bytes = files.get(STUDY_FILE);
  if (bytes === undefined) throw new SpecError([{ code: "E_BUNDLE", path: STUDY_FILE, expected: "the study", received: "nothing" }], "bundle");
  try {
    return planOf(parseStudy(jsonOf(bytes), catalog, settings));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? STUDY_FILE : `${STUDY_FILE}, ${issue.path}` })), "bundle");
  }
}

/** All tables that the results of a study have, with the outcomes and traits that the files name. */
export function sheetsFor(plan: Plan, { files, manifest: { registration } }: Bundle): readonly Sheet[] {
  const names = (file: string, own: RegExp) => headerOf(files.get(file) ?? new Uint8Array()).filter((name) => own.test(name));
  const survey: Survey = { ok: 0, failed: 0, replications: 0, digest: "", findings: [], outcomes: names("runs.csv", /^m_[a-z0-9_]+$/), traits: names("agents.csv", /^(own|market)_[a-z0-9_]+$/) };
  const parameters = parametersOf(plan);
  return [runsSheet(plan, parameters, survey), ...keptSheets(plan.study.record, survey), designSheet(plan, parameters), claimsSheet(plan, [], registration.lock !== null), timingsSheet];
}
