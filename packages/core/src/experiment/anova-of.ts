import { anova } from "../stats/anova.js";
import { type Cells, cellsOf } from "../stats/cells.js";
import { factorsOf, type Labels } from "../stats/factors.js";
import { meanOf, sumOf } from "../stats/moments.js";
import { isRefusal, type Refusal, refuse as refused } from "../stats/refusal.js";
import { type Contrasts, contrastsOfCells, contrastsOfReplications, type NamedContrast } from "./named-contrasts.js";
import { type OwnErrorTest, ownErrorTests } from "./own-error.js";
import { notShare, refuse } from "./refuse.js";

/** One run of a factorial study. */
export interface FactorialRun {
  /** The level of every factor; an arm is a factor, too. */
  readonly levels: Readonly<Record<string, string | number>>;
  readonly replication: number;
  /** Null where the run failed, or has no such number. */
  readonly value: number | null;
}

/**
 * What an effect is tested against: its own interaction with the replications; all interactions with them, pooled; or the variance within
 * cells, for runs that share no luck.
 */
export type ErrorTermName = "own" | "pooled" | "within";

export interface AnovaOfOptions {
  /** "own" when absent. */
  readonly error?: ErrorTermName;
  /** Most factors that may interact; all when absent. */
  readonly order?: number;
  /** Contrasts to test; none when absent. */
  readonly contrasts?: Contrasts;
  /** Confidence of the contrasts' intervals, in (0, 1); .95 when absent. */
  readonly level?: number;
}

/** One line of the table. */
export interface FactorialEffect extends Omit<OwnErrorTest, "epsilon" | "pAdjusted"> {
  /** Share of all variance, between replications too. */
  readonly etaSquared: number;
  /** squares / (squares + error squares). */
  readonly partialEtaSquared: number;
  /** Of effects with an error of their own; null for others. */
  readonly epsilon: number | null;
  readonly pAdjusted: number | null;
}

/** An analysis of variance of a study's runs. */
export interface FactorialAnova {
  readonly error: ErrorTermName;
  /** Main effects first, in the order of the factors. */
  readonly effects: readonly FactorialEffect[];
  readonly contrasts: readonly NamedContrast[];
  /** Runs that the effects are of. */
  readonly n: number;
  readonly replications: number;
  /** Runs left out: without a value or, with errors of their own, of a replication that lacks some other cell. */
  readonly leftOut: number;
}

/**
 * Fixed effects of crossed factors on an outcome, replications being random blocks: those of a number had the same luck in all cells.
 *
 * With errors of their own, effects are of complete replications only, and need no more than that; `pAdjusted` is without sphericity.
 * The pooled error takes every run, with sums of squares of type III, but luck must then act on all effects alike. Contrasts are of
 * each replication's own value, by either; "within" knows no replications, and its contrasts have Welch's errors.
 *
 * @returns a refusal where a cell is empty, a factor has one level, no degree of freedom is left, or a contrast is none
 * @throws {SpecError} when runs do not have the same factors, or the level is not in (0, 1)
 * @see Winer, Brown & Michels (1991), Statistical principles in experimental design, 3rd ed., chapters 4 and 7
 */
export function anovaOf(runs: readonly FactorialRun[], options: AnovaOfOptions = {}): FactorialAnova | Refusal {
  const names = Object.keys(runs[0]?.levels ?? {});
  const odd = runs.findIndex(({ levels }) => Object.keys(levels).length !== names.length || !names.every((name) => name in levels));
  refuse("analysis of variance", [
    notShare("level", options.level ?? 0.95),
    { when: names.length === 0, path: "runs", expected: "runs with at least one factor", received: runs.length === 0 ? "no run" : "no factor" },
    { when: odd >= 0, path: `runs.${odd}.levels`, expected: names.join(", "), received: Object.keys(runs[odd]?.levels ?? {}).join(", ") },
  ]);
  const given = runs.filter(({ value }) => value !== null && Number.isFinite(value));
  const labels = labelsOf(names, given);
  const cells = cellsOf(given.map(({ value }) => value!), labels);
  if (isRefusal(cells)) return cells;
  const empty = cells.list.find(({ n }) => n === 0);
  if (empty !== undefined) return refused("empty cell", empty.name);
  return analysed(given, cells, labels, runs.length, options);
}

const labelsOf = (names: readonly string[], runs: readonly FactorialRun[]): Record<string, Labels> =>
  Object.fromEntries(names.map((name) => [name, runs.map(({ levels }) => levels[name]!)]));

function analysed(given: readonly FactorialRun[], cells: Cells, labels: Record<string, Labels>, all: number, options: AnovaOfOptions): FactorialAnova | Refusal {
  const { error = "own", order = Infinity, contrasts: asked = {}, level = 0.95 } = options;
  const blocks = blocksOf(given, cells);
  const complete = blocks.filter((block) => block.every(Number.isFinite));
  const values = error === "own" ? complete.flatMap((block) => [...block]) : given.map(({ value }) => value!);
  const effects = error === "own" ? ownEffects(cells, complete, order, values) : pooledEffects(values, labels, error === "pooled" ? given.map(({ replication }) => replication) : undefined, order);
  if (isRefusal(effects)) return effects;
  const contrasts = error === "within" ? contrastsOfCells(cells, asked, level) : contrastsOfReplications(cells, blocks, asked, level);
  if (isRefusal(contrasts)) return contrasts;
  return { error, effects, contrasts, n: values.length, replications: error === "own" ? complete.length : blocks.length, leftOut: all - values.length };
}

/** Of each replication, in the order of first appearance, its value in each cell; NaN where there is none. */
function blocksOf(given: readonly FactorialRun[], { list }: Cells): Float64Array[] {
  const keyOf = (levels: FactorialRun["levels"]): string => JSON.stringify(Object.keys(list[0]!.levels).map((name) => levels[name]));
  const position = new Map(list.map(({ levels }, cell) => [keyOf(levels), cell]));
  const blocks = new Map<number, Float64Array>();
  for (const { replication, levels, value } of given) {
    const block = blocks.get(replication) ?? new Float64Array(list.length).fill(NaN);
    block[position.get(keyOf(levels))!] = value!;
    blocks.set(replication, block);
  }
  return [...blocks.values()];
}

function ownEffects({ list, factors }: Cells, complete: readonly Float64Array[], order: number, values: readonly number[]): FactorialEffect[] | Refusal {
  if (complete.length < 2) return refused("no degrees of freedom", "replications");
  const crossed = factorsOf(Object.fromEntries(factors.map(({ name }) => [name, list.map(({ levels }) => levels[name]!)])), list.length);
  if (isRefusal(crossed)) return crossed;
  const total = squaresOf(values);
  return ownErrorTests(crossed, complete, order).map((test) => ({ ...test, ...sharesOf(test.squares, test.errorSquares, total) }));
}

function pooledEffects(values: readonly number[], labels: Record<string, Labels>, blocks: Labels | undefined, order: number): FactorialEffect[] | Refusal {
  const found = anova(values, labels, { order, ...(blocks === undefined ? {} : { blocks }) });
  if (isRefusal(found)) return found;
  const total = squaresOf(values);
  return found.effects.map(({ name, squares, df1, df2, f, p }) =>
    ({ name, squares, df1, errorSquares: found.residual.squares, df2, f, p, epsilon: null, pAdjusted: null, ...sharesOf(squares, found.residual.squares, total) }));
}

const sharesOf = (squares: number, errorSquares: number, total: number) => ({ etaSquared: squares / total, partialEtaSquared: squares / (squares + errorSquares) });

function squaresOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return sumOf(values.length, (i) => (values[i]! - mean) * (values[i]! - mean));
}
