import { type Issue, resolve, type Shape, SpecError } from "../../../index.js";
import { type Condition, cellsOf, EXPERIMENTS, type Experiment, FACTORS } from "../design.js";
import { effectsOf } from "./effects.js";
import { issuesOf } from "./issues.js";
import { type Part, TARGETS } from "./shape.js";
import { type CellTarget, type ExperimentTargets, MEASURED, type MediationTarget, type MeasureTargets, type PathTarget, type Targets, type TestTarget } from "./targets.js";

/**
 * The article's numbers from what a JSON file held.
 *
 * @throws {SpecError} with all issues at once: unknown and missing names, wrong types, and numbers that cannot belong together
 */
export function parseTargets(input: unknown): Targets {
  const issues = misfits(TARGETS, input);
  const { notes, experiments } = resolve(TARGETS, issues.length === 0 ? input : mended(TARGETS, input));
  const targets = { notes, experiments: EXPERIMENTS.map((experiment) => experimentTargets(experiment, inside({ part: experiments, path: "experiments" }, String(experiment.id)))) };
  const known = new Set(issues.map(({ path }) => path));
  const all = [...issues, ...issuesOf(targets).filter(({ path }) => !known.has(path))];
  if (all.length > 0) throw new SpecError(all, "targets");
  return targets;
}

/** What is not as described. */
function misfits(shape: Shape, input: unknown): readonly Issue[] {
  try {
    resolve<Part>(shape as Part, input);
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
}

/** The input with null, or what stands there by default, for whatever is not as described: the rest can be checked, too. */
function mended(shape: Shape, input: unknown): unknown {
  if (shape.is !== "group") return misfits(shape, input).length === 0 ? input : "default" in shape ? shape.default : null;
  const given = typeof input === "object" && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
  return Object.fromEntries(Object.entries(shape.fields).map(([key, inner]) => [key, mended(inner, given[key])]));
}

/** A described part of the file, and where it stands. */
interface Place {
  readonly part: unknown;
  readonly path: string;
}

const inside = (place: Place, ...keys: readonly string[]): Place =>
  keys.reduce(({ part, path }, key) => ({ part: (part as Record<string, unknown>)[key], path: `${path}.${key}` }), place);

/** What stands there, described as a T, with its path. */
const read = <T>({ part, path }: Place): T => ({ ...(part as object), path }) as T;

function experimentTargets(experiment: Experiment, place: Place): ExperimentTargets {
  const { participants, pooledSd } = read<Pick<ExperimentTargets, "participants" | "pooledSd">>(inside(place, "sample"));
  return {
    experiment, participants, pooledSd,
    measures: MEASURED.filter((measure) => measure === "rating" || experiment.id === 3).map((measure) => measureTargets(measure, experiment, measure === "rating" ? place : inside(place, measure))),
    tests: effectsOf(experiment).map((effect) => ({ ...read<TestTarget>(inside(place, "tests", effect.name)), effect })),
    mediation: experiment.id === 3 ? mediationTargets(inside(place, "mediation")) : [],
  };
}

function measureTargets(measure: MeasureTargets["measure"], experiment: Experiment, place: Place): MeasureTargets {
  const at = (cell: Condition) => inside(place, "cells", ...experiment.factors.map((factor) => cell[factor]));
  return { measure, scale: read(inside(place, "scale")), cells: cellsOf(experiment).map((cell) => ({ ...read<CellTarget>(at(cell)), cell })) };
}

function mediationTargets(place: Place): MediationTarget[] {
  return FACTORS.power.flatMap((power) => FACTORS.asked.map((asked): MediationTarget => {
    const [a1, d21, b2] = (["a1", "d21", "b2"] as const).map((name) => read<PathTarget>(inside(place, power, asked, name))) as [PathTarget, PathTarget, PathTarget];
    return { where: { power, asked }, a1, d21, b2, indirect: read(inside(place, power, asked, "indirect")) };
  }));
}
