import { emptyCell } from "./cell-position.js";
import { fisher } from "./distribution/fisher.js";
import type { NoncentralityLimits } from "./effect-size/noncentrality.js";
import { type FTest, partialEtaSquared, partialOmegaEstimate } from "./effect-size/variance-explained.js";
import { factorsOf, type Labels } from "./factors.js";
import { extraSquares, type LeastSquares, leastSquares, squaresBetween } from "./least-squares.js";
import { ones } from "./linear-model.js";
import { meanOf, sumOf } from "./moments.js";
import { isRefusal, type Refusal, refuse } from "./refusal.js";
import { strataOf } from "./resample.js";
import { isRounding } from "./rounding.js";
import { type Term, termsOf, within } from "./terms.js";
import { unfit } from "./unfit.js";

/**
 * Which other terms a term is adjusted for: I, those before it; II, those it is not part of; III, all.
 *
 * III is of sum-to-zero columns, so that main effects are of unweighted means.
 */
export type SquaresType = "I" | "II" | "III";

/** One line of a table of variance. */
export interface Effect extends FTest {
  /** Names of its factors, joined by colons. */
  readonly name: string;
  readonly squares: number;
  readonly meanSquare: number;
  readonly p: number;
  /** squares / (squares + residual squares), in [0, 1]. */
  readonly partialEtaSquared: number;
  /** df1 (F − 1) / (df1 (F − 1) + n): nearly without bias, at most 1, negative where F < 1. */
  readonly partialOmegaSquared: number;
  /** Of what both shares estimate, lambda / (lambda + n) in the population; null unless a level was given. */
  readonly interval: NoncentralityLimits | null;
}

export interface AnovaOptions {
  /** III by default. */
  readonly type?: SquaresType;
  /** Most factors that may interact; all by default. */
  readonly order?: number;
  /** Confidence of the effects' intervals, in (0, 1): with .9, the lower limit is above 0 exactly if p < .05. They take time: none by default. */
  readonly level?: number;
  /** One label for each row: those of the same block have something in common, which every effect is adjusted for. None by default. */
  readonly blocks?: Labels;
}

/** A factorial analysis of variance. */
export interface Anova {
  readonly type: SquaresType;
  /** Main effects first, in the order of the factors. */
  readonly effects: readonly Effect[];
  readonly residual: { readonly squares: number; readonly df: number; readonly meanSquare: number };
  readonly n: number;
}

/**
 * Analysis of variance of a between-subjects factorial design, balanced or not; with blocks, within them, if what they add does not depend
 * on the factors.
 *
 * @param response n finite numbers
 * @param labels each factor's level for each row
 * @returns a refusal where lengths differ, a number is not finite, a factor has one level, a cell of a fitted term is empty, no degree of
 * freedom is left, or values do not vary within cells
 * @see Fox (2016), Applied Regression Analysis and Generalized Linear Models, chapter 8; Olejnik & Algina (2003),
 * doi:10.1037/1082-989X.8.4.434, for partial omega squared; Steiger (2004), doi:10.1037/1082-989X.9.2.164, for its interval
 */
export function anova(
  response: ArrayLike<number>,
  labels: Readonly<Record<string, Labels>>,
  { type = "III", order = Infinity, level, blocks }: AnovaOptions = {},
): Anova | Refusal {
  const factors = factorsOf(labels, response.length);
  if (isRefusal(factors)) return factors;
  const terms = termsOf(factors, order);
  const fault = unfit([["response", response]]) ?? terms.map((term) => emptyCell(term.factors)).find((found) => found !== null);
  if (fault) return fault;
  if (blocks !== undefined && blocks.length !== response.length) return refuse("lengths differ", "blocks");
  const fit = fitted(response, terms, blocks);
  if (isRefusal(fit)) return fit;
  const { residual } = fit;
  const effects = terms.map((term, k) => {
    const kept = adjustedFor(type, terms, k).flatMap((other) => fit.positions.get(other)!);
    const line = effect(term, extraSquares(fit.squares, [...fit.means, ...kept], fit.positions.get(term)!), residual, response.length);
    return { ...line, interval: level === undefined ? null : limitsOf(line, level) };
  });
  return { type, effects, residual, n: response.length };
}

interface Fitted {
  readonly squares: LeastSquares;
  /** Where the mean's column stands among those of the fit: first; within blocks there is none. */
  readonly means: readonly number[];
  /** Where each term's columns stand. */
  readonly positions: ReadonlyMap<Term, readonly number[]>;
  readonly residual: Anova["residual"];
}

function fitted(response: ArrayLike<number>, terms: readonly Term[], blocks: Labels | undefined): Fitted | Refusal {
  const n = response.length;
  const owners = terms.flatMap((term) => term.columns.map(() => term));
  const columns = terms.flatMap((term) => term.columns);
  const strata = blocks === undefined ? null : strataOf(n, blocks);
  const first = strata === null ? 1 : 0;
  const df = n - (strata?.length ?? 1) - owners.length;
  if (df <= 0) return refuse("no degrees of freedom", "residual");
  const fit = strata === null ? leastSquares([ones(n), ...columns], response)
    : leastSquares(columns.map((column) => withoutMeans(column, strata)), withoutMeans(response, strata));
  if (typeof fit === "number") return refuse("dependent columns", owners[fit - first]!.name);
  const squares = squaresBetween(fit.effects, first + owners.length, n);
  if (isRounding(squares, sumOf(n, (i) => response[i]! * response[i]!))) return refuse("no variation", "residual");
  const positions = new Map(terms.map((term) => [term, owners.flatMap((owner, k) => (owner === term ? [k + first] : []))]));
  return { squares: fit, means: strata === null ? [0] : [], positions, residual: { squares, df, meanSquare: squares / df } };
}

/** Values less the mean of their block: what columns for all blocks would leave of them (Frisch & Waugh 1933). */
function withoutMeans(values: ArrayLike<number>, strata: readonly Int32Array[]): Float64Array {
  const left = Float64Array.from(values);
  for (const rows of strata) {
    const mean = meanOf(Float64Array.from(rows, (row) => values[row]!));
    for (const row of rows) left[row] = values[row]! - mean;
  }
  return left;
}

function adjustedFor(type: SquaresType, terms: readonly Term[], k: number): readonly Term[] {
  if (type === "I") return terms.slice(0, k);
  return terms.filter((other, j) => j !== k && (type === "III" || !within(terms[k]!, other)));
}

function effect({ name, columns }: Term, squares: number, residual: Anova["residual"], n: number): Omit<Effect, "interval"> {
  const df1 = columns.length;
  const meanSquare = squares / df1;
  const test: FTest = { f: meanSquare / residual.meanSquare, df1, df2: residual.df, n };
  return {
    ...test, name, squares, meanSquare,
    p: fisher(df1, residual.df).upper(test.f),
    partialEtaSquared: squares / (squares + residual.squares),
    partialOmegaSquared: partialOmegaEstimate(test),
  };
}

function limitsOf(test: FTest, level: number): NoncentralityLimits {
  const { low, high } = partialEtaSquared(test, level);
  return { low, high };
}
