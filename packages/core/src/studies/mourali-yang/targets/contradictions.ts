import type { Issue } from "../../../index.js";
import { student } from "../../../stats.js";
import { type Analysed, analysed } from "./analysed.js";
import type { ExperimentTargets, MeasureTargets, TestTarget } from "./targets.js";
import { unitError } from "./test-entries.js";

/** Half a unit of the last digit that a printed statistic, and a printed p, may have. */
const STATISTIC_ROUNDING = 0.05;
const P_ROUNDING = 0.005;

const contradiction = (path: string, expected: string, received: unknown, hint: string): Issue => ({ code: "E_TARGET_CONTRADICTION", path, expected, received: String(received), hint });

/** Numbers of one experiment that cannot all be true, by more than rounding allows. */
export const contradictions = (targets: ExperimentTargets): Issue[] => [
  ...targets.measures.flatMap((measured) => countIssues(measured, targets)),
  ...targets.tests.flatMap((test) => testContradictions(test, targets)),
];

/** Cells hold all participants; of a mediator, answers may be missing. */
function countIssues({ measure, cells }: MeasureTargets, { experiment, participants }: ExperimentTargets): Issue[] {
  if (participants === null) return [];
  const sizes = cells.flatMap(({ n }) => n ?? []);
  const least = sizes.reduce((sum, n) => sum + n, 0) + cells.length - sizes.length;
  const exact = measure === "rating" && sizes.length === cells.length;
  if (exact ? least === participants : least <= participants) return [];
  const place = `experiments.${experiment.id}${measure === "rating" ? "" : `.${measure}`}.cells`;
  return [contradiction(place, `${exact ? "" : "at most "}${participants} participants in all cells, as sample.participants says`, least, "give those who were analysed")];
}

function testContradictions(test: TestTarget, targets: ExperimentTargets): Issue[] {
  if (test.value === null || test.statistic === null || test.dfError === null || (test.statistic === "F" && test.value < 0)) return [];
  const of = analysed(test, targets);
  return [...pIssues(test), ...(of === null ? [unfitting(test, targets)] : meansIssues(test, of, targets))];
}

function unfitting({ path, effect, dfError }: TestTarget, { participants, measures }: ExperimentTargets): Issue {
  const { cells } = measures[0]!;
  const simple = effect.cells < cells.length;
  const unknown = participants === null && cells.some(({ n }) => n === null);
  if (unknown && simple) return { code: "E_TARGET_MISSING", path: `${path}.dfError`, expected: "participants, which tell whether the error is of two cells or of all", received: `${dfError} and no sizes`, hint: "give the cells' n or the experiment's sample.participants" };
  return contradiction(`${path}.dfError`, `all participants less ${cells.length}${simple ? ", or those of the two cells less 2" : ""}`, dfError, "a test with covariates, or of other people, belongs in notes");
}

/** |t| of a reported statistic, as far as rounding leaves it open. */
function range({ statistic, value }: TestTarget): readonly [low: number, high: number] {
  const size = Math.abs(value!);
  const ends = [Math.max(0, size - STATISTIC_ROUNDING), size + STATISTIC_ROUNDING] as const;
  return statistic === "F" ? [Math.sqrt(ends[0]), Math.sqrt(ends[1])] : ends;
}

function pIssues(test: TestTarget): Issue[] {
  const { path, p, dfError } = test;
  if (p === null) return [];
  const [most, least] = range(test).map((t) => 2 * student(dfError!).upper(t)) as [number, number];
  if (p >= least - P_ROUNDING && p <= most + P_ROUNDING) return [];
  return [contradiction(`${path}.p`, `a two-sided p from ${digits(least)} to ${digits(most)}, as its ${test.statistic} and dfError say`, p, "leave it null where only an inequality is printed")];
}

/** The statistic beside what follows from cell means that are all there, each off by half a unit of its last digit at most. */
function meansIssues(test: TestTarget, { sizes, error }: Analysed, { measures }: ExperimentTargets): Issue[] {
  const { cells } = measures[0]!;
  const signs = cells.map(({ cell }) => test.effect.sign(cell));
  const whole = error.map((k) => cells[k]!);
  if (whole.some(({ mean, sd, n }) => mean === null || sd === null || n === null)) return [];
  const free = whole.reduce((sum, { n }) => sum + n! - 1, 0);
  const sd = Math.sqrt(whole.reduce((sum, each) => sum + (each.n! - 1) * each.sd! * each.sd!, 0) / free);
  const se = sd * unitError(sizes);
  const t = cells.reduce((sum, { mean }, k) => sum + (signs[k] === 0 ? 0 : signs[k]! * mean!), 0) / (sizes.length / 2) / se;
  const off = (2 * rounding(whole.map(({ mean }) => mean!))) / se + (Math.abs(t) * rounding(whole.map((each) => each.sd!))) / sd;
  const [low, high] = range(test);
  const reversed = test.statistic === "t" && t * test.value! < 0 ? -1 : 1;
  const size = reversed * Math.abs(t);
  if (low <= size + off && high >= size - off) return [];
  const follows = test.statistic === "F" ? t * t : t;
  return [contradiction(`${test.path}.value`, `about ${digits(follows)}, which follows from the cells' means, sd and n`, test.value, "a t is second level less first, or positive opinions less negative")];
}

/** Half a unit of the second decimal, or of the first where no number has a second. */
const rounding = (values: readonly number[]): number => (values.some((value) => Math.abs(10 * value - Math.floor(10 * value + 0.5)) > 1e-6) ? 0.005 : 0.05);

/** Three decimals. */
const digits = (value: number): string => String(Math.floor(value * 1000 + 0.5) / 1000);
