import { canonicalJson } from "../../scenario/canonical-json.js";
import type { Issue } from "../../spec/errors.js";
import { pathOf, touching } from "../claims/arms.js";
import { valueAt } from "../claims/plan.js";
import type { Prediction } from "./shape.js";
import type { Plan } from "./study.js";
import { cellsOf, levelsOf, sidesOf, type Where } from "./where.js";
import { wrong } from "./wrong.js";

/** Settings that are looked through, to see whether a prediction is about any. */
const LISTED = 10_000;
/** Levels that are named. */
const TOLD = 8;

/** Everything that is wrong with what predictions compare; which settings they pick is looked up where there are not too many. */
export function* checkComparisons(predictions: readonly Prediction[], plan: Plan): Iterable<Issue> {
  for (const [k, { compares }] of predictions.entries()) {
    const at = `predictions.${k}.compares`;
    const unknown = Object.entries(compares).flatMap(([part, where]) => (part === "kind" ? [] : [...ofNames(where as Where, `${at}.${part}`, plan)]));
    yield* unknown;
    if (unknown.length === 0 && plan.treatments.length <= LISTED) yield* ofCells(compares, at, plan);
  }
}

function* ofNames(where: Where, at: string, { study, treatments }: Plan): Iterable<Issue> {
  const { scenario, arms, design } = study;
  const varied = design.kind === "list" ? [...new Set(treatments.flatMap(({ changes }) => Object.keys(changes)))] : design.factors.map(({ path }) => pathOf(scenario.lead, path));
  const changed = [...varied, ...Object.keys({ ...arms?.a, ...arms?.b }).map((name) => pathOf(scenario.lead, name))];
  for (const [name, value] of Object.entries(where)) {
    const path = pathOf(scenario.lead, name);
    if (name === "arm") {
      if (arms === null || (value !== "a" && value !== "b")) yield wrong(`${at}.arm`, arms === null ? "no arm, as the study has none" : "a or b", value);
    } else if (valueAt(scenario, path) === undefined && !changed.some((each) => touching(each, path))) {
      yield wrong(`${at}.${name}`, "a path of the scenario, or arm", name, ["arm", ...Object.keys(scenario.lead), ...changed]);
    }
  }
}

function* ofCells(compares: Prediction["compares"], at: string, plan: Plan): Iterable<Issue> {
  const sides = sidesOf(compares).map(({ name, where }) => ({ name, where, cells: canonicalJson(cellsOf(plan, where)) }));
  const [empty, known] = [sides.filter(({ cells }) => cells === "[]"), sides.filter(({ cells }) => cells !== "[]")];
  const strange = empty.length === 0 ? [] : [...ofLevels(compares, at, plan)];
  yield* strange;
  if (strange.length === 0) for (const { name, where } of empty) yield wrong(`${at}, ${name}`, "some settings of the design", canonicalJson(Object.assign({}, ...where)));
  if (known.some(({ cells }, k) => known.findIndex((other) => other.cells === cells) < k)) yield wrong(at, "settings that differ", "the same ones twice");
}

/** Values that no setting has, beside those that there are. */
function* ofLevels(compares: Prediction["compares"], at: string, plan: Plan): Iterable<Issue> {
  for (const [part, where] of Object.entries(compares)) {
    for (const [name, value] of part === "kind" ? [] : Object.entries(where as Where)) {
      const levels = levelsOf(plan, name);
      if (!levels.includes(canonicalJson(value))) yield wrong(`${at}.${part}.${name}`, `one of the levels ${oneOf(levels)}`, value);
    }
  }
}

const oneOf = (levels: readonly string[]): string => `${levels.slice(0, TOLD).join(", ")}${levels.length > TOLD ? ` and ${levels.length - TOLD} more` : ""}`;
