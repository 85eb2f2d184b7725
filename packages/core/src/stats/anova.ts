import { emptyCell } from "./cell-position.js";
import { fisher } from "./distribution/fisher.js";
import type { NoncentralityLimits } from "./effect-size/noncentrality.js";
import { type FTest, partialEtaSquared, partialOmegaEstimate } from "./effect-size/variance-explained.js";
import { factorsOf, type Labels } from "./factors.js";
import { extraSquares, type LeastSquares, leastSquares, squaresBetween } from "./least-squares.js";
import { ones } from "./linear-model.js";
import { isRefusal, type Refusal, refuse } from "./refusal.js";
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
 * Analysis of variance of a between-subjects factorial design, balanced or not.
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
  { type = "III", order = Infinity, level }: AnovaOptions = {},
): Anova | Refusal {
  const factors = factorsOf(labels, response.length);
  if (isRefusal(factors)) return factors;
  const terms = termsOf(factors, order);
  const fault = unfit([["response", response]]) ?? terms.map((term) => emptyCell(term.factors)).find((found) => found !== null);
  if (fault) return fault;
  const fit = fitted(response, terms);
  if (isRefusal(fit)) return fit;
  const { residual } = fit;
  const effects = terms.map((term, k) => {
    const kept = adjustedFor(type, terms, k).flatMap((other) => fit.positions.get(other)!);
    const line = effect(term, extraSquares(fit.squares, [0, ...kept], fit.positions.get(term)!), residual, response.length);
    return { ...line, interval: level === undefined ? null : limitsOf(line, level) };
  });
  return { type, effects, residual, n: response.length };
}

interface Fitted {
  readonly squares: LeastSquares;
  /** Where each term's columns stand among those of the fit, the first of which is the mean's. */
  readonly positions: ReadonlyMap<Term, readonly number[]>;
  readonly residual: Anova["residual"];
}

function fitted(response: ArrayLike<number>, terms: readonly Term[]): Fitted | Refusal {
  const n = response.length;
  const owners = terms.flatMap((term) => term.columns.map(() => term));
  const df = n - 1 - owners.length;
  if (df <= 0) return refuse("no degrees of freedom", "residual");
  const fit = leastSquares([ones(n), ...terms.flatMap(({ columns }) => columns)], response);
  if (typeof fit === "number") return refuse("dependent columns", owners[fit - 1]!.name);
  const squares = squaresBetween(fit.effects, 1 + owners.length, n);
  if (isRounding(squares, squaresBetween(fit.effects, 0, n))) return refuse("no variation", "residual");
  const positions = new Map(terms.map((term) => [term, owners.flatMap((owner, k) => (owner === term ? [k + 1] : []))]));
  return { squares: fit, positions, residual: { squares, df, meanSquare: squares / df } };
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
