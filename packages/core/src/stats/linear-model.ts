import { student } from "./distribution/student.js";
import type { Estimate } from "./estimate.js";
import { type LeastSquares, leastSquares, squaresBetween } from "./least-squares.js";
import { unfit } from "./unfit.js";
import { type Refusal, refuse } from "./refusal.js";

/** One estimated number of a model, against zero; `tTest` of it gives its interval and other tests. */
export interface Coefficient extends Estimate {
  readonly name: string;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
}

/** A linear model fitted by least squares. */
export interface LinearModel {
  /** In the order of the columns, "(intercept)" first. */
  readonly coefficients: readonly Coefficient[];
  readonly n: number;
  readonly residualDf: number;
  readonly residualSquares: number;
  /** Squares around the mean that the columns explain; around zero in a model without intercept. */
  readonly modelSquares: number;
  /** Residual standard deviation. */
  readonly sigma: number;
  /** In [0, 1]; NaN where the response does not vary. */
  readonly rSquared: number;
  readonly adjustedRSquared: number;
}

/**
 * Ordinary least squares of a response on named columns.
 *
 * @param response n finite numbers
 * @param columns of n finite numbers each
 * @returns a refusal where lengths differ, a number is not finite, a column depends on those before it, or no degree of freedom is left
 * @see Seber & Lee (2003), Linear Regression Analysis, chapters 3 and 11; doi:10.1002/9780471722199
 */
export function linearModel(
  response: ArrayLike<number>,
  columns: Readonly<Record<string, ArrayLike<number>>>,
  { intercept = true }: { readonly intercept?: boolean } = {},
): LinearModel | Refusal {
  const given = Object.entries(columns);
  const fault = unfit([["response", response], ...given]);
  if (fault !== null) return fault;
  const all = intercept ? [["(intercept)", ones(response.length)] as const, ...given] : given;
  const names = all.map(([name]) => name);
  const fit = leastSquares(all.map(([, column]) => column), response);
  if (typeof fit === "number") return refuse("dependent columns", names[fit]!);
  if (response.length <= names.length) return refuse("no degrees of freedom", "residual");
  return summary(fit, names, intercept ? 1 : 0);
}

/** n times 1: the column of an intercept. */
export const ones = (n: number): Float64Array => new Float64Array(n).fill(1);

function summary({ coefficients, effects, inverseDiagonal }: LeastSquares, names: readonly string[], intercepts: number): LinearModel {
  const n = effects.length;
  const residualDf = n - names.length;
  const residualSquares = squaresBetween(effects, names.length, n);
  const modelSquares = squaresBetween(effects, intercepts, names.length);
  const meanSquare = residualSquares / residualDf;
  const { upper } = student(residualDf);
  const rSquared = modelSquares / (modelSquares + residualSquares);
  return {
    coefficients: names.map((name, k) => {
      const estimate = coefficients[k]!;
      const se = Math.sqrt(meanSquare * inverseDiagonal[k]!);
      const t = estimate / se;
      return { name, estimate, se, df: residualDf, t, p: 2 * upper(Math.abs(t)) };
    }),
    n,
    residualDf,
    residualSquares,
    modelSquares,
    sigma: Math.sqrt(meanSquare),
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (n - intercepts)) / residualDf,
  };
}
