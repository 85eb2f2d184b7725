import { catalog as standard } from "../../library/catalog.js";
import { hashHex } from "../../random/hash64.js";
import type { Catalog } from "../../scenario/catalog.js";
import { type Issue, SpecError } from "../../spec/errors.js";
import { isPlain } from "../../spec/plain.js";
import { resolve } from "../../spec/resolve.js";
import { show } from "../../spec/show.js";
import { attempt } from "../attempt.js";
import { touching } from "../claims/arms.js";
import { studyJson } from "./address.js";
import { checkArms, checkDesign, checkOverlaps } from "./check-design.js";
import { checkNames } from "./check-names.js";
import { checkFit, checkGiven, checkNetwork } from "./check-network.js";
import { checkComparisons } from "./check-predictions.js";
import { checkScenario } from "./check-scenario.js";
import { mended } from "./mended.js";
import { planOf } from "./plan.js";
import { MOST_SETTINGS } from "./settings.js";
import { STUDY, type StudyFile } from "./shape.js";
import type { Study } from "./study.js";

/**
 * The study that some JSON describes, checked as a whole, with its design drawn. `$schema`, by which editors help, is no part of it.
 *
 * @param most points of its design, at most: fewer than a study may have where there is little room
 * @throws {SpecError} with every issue: unknown parameters, empty levels, values that do not fit, too many points or runs, predictions of nothing
 */
export function parseStudy(given: unknown, catalog: Catalog = standard, most: number = MOST_SETTINGS): Study {
  const input = withoutSchema(given);
  const { value, issues: misread } = attempt(() => resolve(STUDY, input, "study"));
  const at = misread.map(({ path }) => path);
  const file = value ?? mended(STUDY, input, at);
  const { study, issues } = file === null ? { study: null, issues: [] } : checked(file, catalog, most, at);
  const all = [...misread, ...issues.filter(({ path }) => !at.some((other) => touching(path.split(",")[0]!, other)))];
  if (study === null || all.length > 0) throw new SpecError(once(all), isPlain(input) && typeof input.id === "string" ? `study ${show(input.id)}` : "study");
  return Object.freeze({ ...study, hash: hashHex(studyJson(study)) });
}

/** A study, where nothing is wrong with its parts; and all that is. Predictions are compared with the design where that could be read. */
function checked(file: StudyFile, catalog: Catalog, most: number, misread: readonly string[]): { readonly study: Omit<Study, "hash"> | null; readonly issues: readonly Issue[] } {
  const { arms, design, predictions, seed } = file;
  const { value: imported, issues: unread } = checkNetwork(file.network);
  const names = [...checkNames(file), ...unread];
  const { value: scenario, issues: unfit } = checkScenario(file, catalog);
  if (scenario === null) return { study: null, issues: [...names, ...unfit] };
  const { drawn, issues: undrawn } = checkDesign(design, scenario, seed, catalog, most);
  const parts = [...unfit, ...undrawn, ...(arms === null ? [] : checkArms(arms, scenario, catalog)), ...checkOverlaps(file, scenario), ...checkGiven(file, scenario), ...(unfit.length > 0 ? [] : checkFit(scenario, imported, catalog))];
  if (parts.length > 0) return { study: null, issues: [...names, ...parts] };
  const study = { ...file, scenario, catalog, drawn, imported };
  const whole = !misread.some((path) => /^(scenario|given|design|arms)\b/.test(path));
  return { study, issues: [...names, ...(whole && predictions.length > 0 ? checkComparisons(predictions, planOf({ ...study, hash: "" })) : [])] };
}

/** The same issue of several parts is told once. */
const once = (issues: readonly Issue[]): readonly Issue[] => [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];

function withoutSchema(input: unknown): unknown {
  if (!isPlain(input) || typeof input.$schema !== "string") return input;
  const { $schema: _, ...study } = input;
  return study;
}
