import type { Changes } from "@talkback/core";
import type { PhaseData } from "../../src/view/phase-map-data.js";
import type { Words } from "../../src/words/words.js";
import { ownScenario, scenarioIn } from "../controls/asked.js";
import { changing, issuesOf, resetting, valueAt } from "../controls/change.js";
import type { Parameter } from "../controls/parameters.js";
import { OUTCOMES } from "../finding/outcomes.js";
import type { PhaseMapData, PhaseQuestion } from "../lab/lab.js";
import { keyOf, type Question } from "../question.js";
import { axisOf } from "./phase-axes.js";

/** Worlds of a cell: as few as a map can be sure of anything with. */
export const REPLICATIONS = 20;

export interface Chosen {
  /** Paths of two parameters. */
  readonly across: string;
  readonly up: string;
  /** `effect` or `plain`, and the name of an outcome. */
  readonly what: string;
  /** Values of each of both. */
  readonly cells: number;
}

/** What the lab is asked for a map, and how its answer is drawn. */
export interface PhaseRequest {
  readonly paths: readonly [string, string];
  readonly question: PhaseQuestion;
  /** @param now what the page asks: where it lies in the map is its current setting */
  data(map: PhaseMapData, complete: boolean, now: Question): PhaseData;
}

export const isEffect = ({ what }: Pick<Chosen, "what">): boolean => what.startsWith("effect ");

/** Null where both sides are the same parameter. */
export function phaseRequest(question: Question, parameters: readonly Parameter[], chosen: Chosen, words: Words): PhaseRequest | null {
  const [x, y] = [chosen.across, chosen.up].map((path) => parameters.find((each) => each.path === path));
  if (x === undefined || y === undefined || x === y) return null;
  const own = ownScenario(question);
  const axis = (parameter: Parameter) => axisOf(parameter, chosen.cells, words, (value) => issuesOf(own, changing(own, question.changes, parameter.path, value)).length === 0);
  const [effect, outcome] = [isEffect(chosen), chosen.what.split(" ")[1]!];
  const without: Changes = Object.fromEntries(scenarioIn(question).campaigns.map((_, k) => [`campaigns.${k}.push`, 0]));
  const sides = { x: axis(x), y: axis(y) };
  const label = words(OUTCOMES.find(({ name }) => name === outcome)!.label);
  return {
    paths: [x.path, y.path],
    question: { question, x: { path: x.path, values: sides.x.values }, y: { path: y.path, values: sides.y.values }, change: effect ? without : null, outcome, pairs: REPLICATIONS },
    data({ mean, agree, done }, complete, now) {
      const [across, up] = [x, y].map(({ path }) => valueAt(scenarioIn(now), path) as number) as [number, number];
      return {
        ...sides, outcome: effect ? words("map.effect", { outcome: label }) : label,
        signs: { negative: words(effect ? "map.hurts" : "map.below"), positive: words(effect ? "map.helps" : "map.above") },
        mean: effect ? mean.map((value) => -value) : mean, agree, done, complete, current: { x: across, y: up },
      };
    },
  };
}

/** Equal for questions that differ in the values of these parameters at most: a map over them is of all of those, and of no other. */
export function settingBut(question: Question, paths: readonly string[]): string {
  const own = ownScenario(question);
  return keyOf({ ...question, changes: paths.reduce((changes, path) => resetting(own, changes, path), question.changes) });
}

/** A question with two parameters at the values of a cell. */
export function atCell(question: Question, paths: readonly string[], values: readonly number[]): Question {
  const own = ownScenario(question);
  return { ...question, changes: paths.reduce((changes, path, k) => changing(own, changes, path, values[k]!), question.changes) };
}
