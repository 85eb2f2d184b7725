import { basename, resolve } from "node:path";
import { parseStudy, planOf } from "@talkback/core/experiment";
import { catalog } from "@talkback/core/catalog";
import { claimsBeside, type Claimed } from "../../claims/read-claims.js";
import { schemaText } from "../../commands/schema.js";
import { readScenario } from "../../read-scenario.js";
import type { Files } from "../../write-folder.js";
import { analysisPython, analysisR } from "./analysis-scripts.js";
import { oddText } from "./odd-text.js";
import { preregText } from "./prereg-text.js";
import { readmeText } from "./readme-text.js";
import { LABORATORY, studyOfLaboratory } from "./study-of-laboratory.js";
import { studyOfScenario } from "./study-of-scenario.js";

/**
 * Files of a study's folder, by name.
 *
 * @param from scenario of the library, scenario file, or `lab/mourali-yang-2013`
 * @throws {SpecError} when there is no such thing
 */
export function initFiles(folder: string, from: string): Files {
  const name = nameOf(folder);
  const json = from === LABORATORY ? studyOfLaboratory(name) : studyOfScenario(claimedIn(from), name);
  const study = parseStudy(json, catalog);
  const plan = planOf(study);
  const outcome = study.predictions[0]?.outcome ?? "m_public_mean";
  return {
    "study.json": [`${JSON.stringify(json, null, 2)}\n`], "study.schema.json": [`${schemaText("study")}\n`], "README.md": [readmeText(study)], "prereg.md": [preregText(plan)], "ODD.md": [oddText(plan)],
    "analysis.R": [analysisR(outcome)], "analysis.py": [analysisPython(outcome)],
  };
}

function claimedIn(from: string): Claimed {
  const scenario = readScenario(from);
  return claimsBeside(scenario, from) ?? { scenario, claims: { format: "talkback-claims-1", scenario: scenario.id, constants: {}, claims: [] } };
}

/** A study is named like its folder, as far as names of studies go. */
const nameOf = (folder: string): string => basename(resolve(folder)).replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 100) || "study";
