import type { Catalog } from "../../scenario/catalog.js";
import { scenarioHash } from "../../scenario/hash.js";
import type { Changes, Scenario } from "../../scenario/scenario.js";
import type { Issue } from "../../spec/errors.js";
import { attempt } from "../attempt.js";
import { pathOf, touching } from "../claims/arms.js";
import type { Design } from "../design.js";
import { type Factor, factorMistakes, valueAt } from "../factor.js";
import { checkChanges } from "./check-changes.js";
import { wholeOf } from "./in-order.js";
import { draw, factorsOf, pointCount } from "./settings.js";
import type { StudyFile } from "./shape.js";
import { wrong } from "./wrong.js";

type Asked = StudyFile["design"];
type Dimension = Exclude<Asked, { kind: "list" }>["factors"][number];

/** A place between low and high that no grid of a few levels has. */
const BETWEEN = 0.3819660112501051;
const OF_LEVELS: readonly string[] = ["factorial", "fractional", "one at a time"];

/** A design as drawn, and everything that is wrong with it, as that it has more points than `most`. */
export function checkDesign(design: Asked, scenario: Scenario, seed: string, catalog: Catalog, most: number): { readonly drawn: Design | null; readonly issues: readonly Issue[] } {
  if (design.kind === "list") return { drawn: null, issues: [...ofPoints(design.points, scenario, catalog, most)] };
  const shaped = design.factors.flatMap((factor, k) => [...ofShape(factor, k, OF_LEVELS.includes(design.kind))]);
  if (shaped.length > 0) return { drawn: null, issues: [...shaped, ...readable(design, scenario, catalog)] };
  const factors = factorsOf(design, scenario);
  const mistaken = factorMistakes(factors).filter(({ when }) => when).map(({ path, expected, received }): Issue => ({ code: "E_STUDY", path: `design.${path}`, expected, received }));
  const values = factors.flatMap((factor, k) => [...ofValues(factor, k, scenario, catalog)]);
  const points = pointCount(design);
  if (mistaken.length > 0 || points > most) return { drawn: null, issues: [...tooMany(points, most), ...mistaken, ...values] };
  const { value, issues } = attempt(() => draw(design, factors, seed));
  return { drawn: value, issues: [...issues.map((issue) => ({ ...issue, path: `design.${issue.path}` })), ...values] };
}

function* tooMany(points: number, most: number): Iterable<Issue> {
  if (points > most) yield wrong("design", `at most ${most} points`, points);
}

/** What is wrong with the values of those factors that can be read, and with the paths of the others. */
function* readable(design: Exclude<Asked, { kind: "list" }>, scenario: Scenario, catalog: Catalog): Iterable<Issue> {
  const of = factorsOf(design, scenario);
  for (const [k, factor] of design.factors.entries()) {
    if ([...ofShape(factor, k, false)].length === 0) yield* ofValues(of[k]!, k, scenario, catalog);
    else yield* ofPath(of[k]!, k, checkChanges(scenario, { [of[k]!.path]: null }, "", catalog).issues);
  }
}

function* ofShape({ levels, low, high, scale }: Dimension, k: number, needsLevels: boolean): Iterable<Issue> {
  const at = `design.factors.${k}`;
  const ends = [low, high].filter((end) => end !== null).length;
  if (levels === null ? ends < 2 : ends > 0) yield wrong(at, "either levels, or low and high", levels === null ? (ends === 0 ? "neither" : "one end") : "both");
  else if (levels === null && needsLevels) yield wrong(at, "levels, as this design tries each of them", "low and high");
  else if (levels !== null && scale !== "linear") yield wrong(`${at}.scale`, "no scale, where there are levels", scale);
}

function* ofValues(factor: Factor, k: number, scenario: Scenario, catalog: Catalog): Iterable<Issue> {
  const at = `design.factors.${k}`;
  const tried = "levels" in factor ? factor.levels.map((level, j) => [`${at}.levels.${j}`, level] as const) : [[`${at}.low`, factor.low] as const, [`${at}.high`, factor.high] as const];
  const issues = (value: unknown, path: string) => checkChanges(scenario, { [factor.path]: value }, path, catalog).issues;
  const found = tried.flatMap(([path, value]) => issues(value, path));
  const unknown = [...ofPath(factor, k, tried.length === 0 ? issues(null, at) : found)];
  if (unknown.length > 0) yield* unknown;
  else if (found.length > 0 || "levels" in factor || !(factor.low < factor.high)) yield* found;
  else yield* issues(valueAt(factor, BETWEEN), at).map((issue) => ({ ...issue, hint: issue.hint ?? `a range of whole numbers has the scale "whole"` }));
}

/** That there is no such path, where values for it were refused so. */
function* ofPath({ path }: Factor, k: number, refused: readonly Issue[]): Iterable<Issue> {
  const unknown = refused.find(({ code, path: at }) => code === "E_PARAM_UNKNOWN" && `${path}.`.startsWith(`${at.slice(at.indexOf(", ") + 2)}.`));
  if (unknown !== undefined) yield { ...unknown, path: `design.factors.${k}.path` };
}

function* ofPoints(points: readonly Changes[], scenario: Scenario, catalog: Catalog, most: number): Iterable<Issue> {
  if (points.length === 0) yield wrong("design.points", "at least one setting", "none");
  yield* tooMany(points.length, most);
  for (const [k, point] of points.entries()) yield* checkChanges(scenario, point, `design.points.${k}`, catalog).issues;
}

/** Everything that is wrong with the arms of a study. */
export function* checkArms(arms: NonNullable<StudyFile["arms"]>, scenario: Scenario, catalog: Catalog): Iterable<Issue> {
  const [a, b] = (["a", "b"] as const).map((arm) => checkChanges(scenario, arms[arm], `arms.${arm}`, catalog)) as [ReturnType<typeof checkChanges>, ReturnType<typeof checkChanges>];
  yield* [...a.issues, ...b.issues];
  if (a.value !== null && b.value !== null && scenarioHash(a.value) === scenarioHash(b.value)) yield wrong("arms", "arms that differ in what they compute", "the same twice");
}

/** Paths that are changed in two places, of which one would undo the other. */
export function* checkOverlaps({ design, given, arms }: Pick<StudyFile, "design" | "given" | "arms">, { lead }: Pick<Scenario, "lead">): Iterable<Issue> {
  const paths = (changes: Changes) => Object.keys(changes).map((name) => [name, pathOf(lead, name)] as const);
  const varied: readonly (readonly [string, string, string])[] = design.kind === "list"
    ? design.points.flatMap((point, k) => paths(point).map(([name, path]) => [`design.points.${k}.${name}`, name, path] as const))
    : design.factors.map(({ path }, k) => [`design.factors.${k}.path`, path, pathOf(lead, path)] as const);
  const armed = [...paths(arms?.a ?? {}).map((each) => ["arms.a", ...each] as const), ...paths(arms?.b ?? {}).map((each) => ["arms.b", ...each] as const)];
  const undone = (given: string, path: string): boolean => given === path || given.startsWith(`${wholeOf(path)}.`);
  for (const [name, path] of paths(given)) {
    for (const [at, as, varies] of varied) if (undone(path, varies)) yield wrong(at, "a path that is not given", as);
    for (const [at, as, changes] of armed) if (undone(path, changes)) yield wrong(`${at}.${as}`, `a path that is not given, as ${name} is`, as);
  }
  for (const [at, as, changes] of armed) {
    for (const [, name, varies] of varied) if (touching(changes, varies)) yield wrong(`${at}.${as}`, `a path that the design does not vary, as it does ${name}`, as);
  }
}
