import type { Issue } from "../../../index.js";
import { contradictions } from "./contradictions.js";
import type { CellTarget, ExperimentTargets, IndirectTarget, MeasureTargets, PathTarget, ScaleTarget, Targets, TestTarget } from "./targets.js";

/** Everything that cannot be true of numbers that are each possible by themselves, or that is missing beside them. */
export const issuesOf = ({ experiments }: Targets): Issue[] => experiments.flatMap(experimentIssues);

function experimentIssues(targets: ExperimentTargets): Issue[] {
  const { measures, tests, mediation } = targets;
  const paths = mediation.flatMap(({ a1, d21, b2 }) => [a1, d21, b2]);
  return [
    ...measures.flatMap((measure) => [...scaleIssues(measure.scale), ...measure.cells.flatMap((cell) => cellIssues(cell, measure, targets))]),
    ...tests.flatMap(testIssues),
    ...paths.flatMap(pathIssues),
    ...mediation.flatMap(({ indirect }) => indirectIssues(indirect)),
    ...unitIssues(targets),
    ...contradictions(targets),
  ];
}

const missing = (path: string, expected: string, hint?: string): Issue => ({ code: "E_TARGET_MISSING", path, expected, received: "null", ...(hint === undefined ? {} : { hint }) });
const wrong = (path: string, expected: string, received: unknown): Issue => ({ code: "E_TARGET_RANGE", path, expected, received: String(received) });

function scaleIssues({ path, low, high }: ScaleTarget): Issue[] {
  if ((low === null) !== (high === null)) return [missing(`${path}.${low === null ? "low" : "high"}`, "both ends of the scale, or neither")];
  return low !== null && low >= high! ? [wrong(path, "low below high", `${low} to ${high}`)] : [];
}

function cellIssues({ path, mean, sd, n }: CellTarget, { scale, measure }: MeasureTargets, { participants, pooledSd }: ExperimentTargets): Issue[] {
  if (mean === null) return [];
  const { low, high } = scale;
  const known = low !== null && high !== null;
  const shared = measure === "rating" ? pooledSd : null;
  return [
    ...(known ? [] : [missing(scale.path, `the ends of the scale that ${path}.mean is on`)]),
    ...(known && (mean < low || mean > high) ? [wrong(`${path}.mean`, `a mean on the scale from ${low} to ${high}`, mean)] : []),
    ...(known && sd !== null && sd > high - low ? [wrong(`${path}.sd`, `at most the width of the scale, ${high - low}`, sd)] : []),
    ...(sd === null && shared === null ? [missing(`${path}.sd`, "a standard deviation beside a mean", measure === "rating" ? "or the experiment's sample.pooledSd" : undefined)] : []),
    ...(n === null && participants === null ? [missing(`${path}.n`, "a number of participants beside a mean", "or the experiment's sample.participants")] : []),
  ];
}

function testIssues({ path, statistic, dfError, value }: TestTarget): Issue[] {
  if (value === null) return [];
  return [
    ...(statistic === null ? [missing(`${path}.statistic`, "F or t beside its value")] : []),
    ...(dfError === null ? [missing(`${path}.dfError`, "degrees of freedom of the error beside a value")] : []),
    ...(statistic === "F" && value < 0 ? [wrong(`${path}.value`, "an F of at least 0", value)] : []),
  ];
}

const pathIssues = ({ path, value, se }: PathTarget): Issue[] => (value !== null && se === null ? [missing(`${path}.se`, "a standard error beside a coefficient")] : []);

function indirectIssues({ path, value, low, high }: IndirectTarget): Issue[] {
  if (value === null && low === null && high === null) return [];
  const ends = (["value", "low", "high"] as const).filter((end) => ({ value, low, high })[end] === null);
  if (ends.length > 0) return ends.map((end) => missing(`${path}.${end}`, "an effect and both ends of its interval, or none of them"));
  if (low! >= high!) return [wrong(path, "low below high", `${low} to ${high}`)];
  return value! < low! || value! > high! ? [wrong(`${path}.value`, `an effect within its interval, ${low} to ${high}`, value)] : [];
}

/** Coefficients are in points of the scales of what they lead from and to. */
function unitIssues({ mediation, measures }: ExperimentTargets): Issue[] {
  const needs = { a1: ["confidence"], d21: ["confidence", "threat"], b2: ["threat", "rating"], indirect: ["rating"] } as const;
  const filled = (Object.keys(needs) as (keyof typeof needs)[]).filter((name) => mediation.some((each) => each[name].value !== null));
  const unknown = measures.filter(({ measure, scale }) => scale.low === null && filled.some((name) => (needs[name] as readonly string[]).includes(measure)));
  return unknown.map(({ scale }) => missing(scale.path, "the ends of the scale, which the coefficients of the mediation are in"));
}
