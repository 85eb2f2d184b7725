import { catalog as standard } from "../../library/catalog.js";
import { hashHex } from "../../random/hash64.js";
import type { Catalog } from "../../scenario/catalog.js";
import { type Issue, SpecError } from "../../spec/errors.js";
import { isPlain, resolve } from "../../spec/resolve.js";
import type { AnyShape } from "../../spec/shape.js";
import { show } from "../../spec/show.js";
import { withoutPaths } from "../../spec/without-paths.js";
import { attempt } from "../attempt.js";
import { studyJson } from "./address.js";
import { checkArms, checkDesign, checkOverlaps } from "./check-design.js";
import { checkNames } from "./check-names.js";
import { checkComparisons } from "./check-predictions.js";
import { checkScenario } from "./check-scenario.js";
import { planOf } from "./plan.js";
import { STUDY, type StudyFile } from "./shape.js";
import type { Study } from "./study.js";

/**
 * The study that some JSON describes, checked as a whole, with its design drawn.
 *
 * @throws {SpecError} with every issue: unknown parameters, empty levels, values that do not fit, too many points or runs, predictions of nothing
 */
export function parseStudy(input: unknown, catalog: Catalog = standard): Study {
  const { draft, issues: misread } = read(input);
  const { study, issues } = checked(draft, catalog);
  const at = misread.map(({ path }) => path);
  const all = [...misread, ...issues.filter(({ path }) => !at.some((other) => path === other || path.startsWith(`${other}.`)))];
  if (study === null || all.length > 0) throw new SpecError(once(all), isPlain(input) && typeof input.id === "string" ? `study ${show(input.id)}` : "study");
  return Object.freeze({ ...study, hash: hashHex(studyJson(study)) });
}

/** What can be read of a file, and what is wrong with the rest. */
function read(input: unknown): { readonly draft: Partial<StudyFile>; readonly issues: readonly Issue[] } {
  const { value, issues } = attempt(() => resolve(STUDY, input, "study"));
  if (value !== null) return { draft: value, issues };
  const rest = withoutPaths(input, issues.map(({ path }) => path));
  const draft = !isPlain(rest) ? {} : Object.fromEntries(Object.entries(STUDY.fields as unknown as Readonly<Record<string, AnyShape>>).flatMap(([name, shape]) => {
    const part = attempt(() => ({ read: resolve(shape, rest[name]) })).value;
    return part === null ? [] : [[name, part.read]];
  }));
  return { draft, issues };
}

/** A study, where it is whole and nothing is wrong with its parts; and all that is. */
function checked(draft: Partial<StudyFile>, catalog: Catalog): { readonly study: Omit<Study, "hash"> | null; readonly issues: readonly Issue[] } {
  const { given = {}, arms = null, design, predictions = [], seed = "1" } = draft;
  const names = [...checkNames(draft)];
  if (draft.scenario === undefined) return { study: null, issues: names };
  const { value: scenario, issues: unfit } = checkScenario(draft.scenario, given, catalog);
  if (scenario === null) return { study: null, issues: [...names, ...unfit] };
  const drawing = design === undefined ? null : checkDesign(design, scenario, seed, catalog);
  const parts = [
    ...unfit, ...(drawing?.issues ?? []), ...(arms === null ? [] : checkArms(arms, scenario, catalog)),
    ...(design === undefined ? [] : checkOverlaps({ design, given, arms }, scenario)),
  ];
  if (drawing === null || parts.length > 0) return { study: null, issues: [...names, ...parts] };
  const study = { ...(draft as StudyFile), given, arms, predictions, seed, scenario, catalog, drawn: drawing.drawn };
  return { study, issues: [...names, ...(predictions.length === 0 ? [] : checkComparisons(predictions, planOf({ ...study, twin: true, hash: "" })))] };
}

/** The same issue of several parts is told once. */
const once = (issues: readonly Issue[]): readonly Issue[] => [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
