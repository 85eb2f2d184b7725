import type { Cell, Cells } from "./cells.js";
import { type Refusal, refuse } from "./refusal.js";
import { type TTest, tTest } from "./t-test.js";

/** Variance within cells, which a test takes as its error. */
export interface ErrorTerm {
  readonly meanSquare: number;
  readonly df: number;
}

/** A weighted sum of cell means, tested against zero; two-sided. */
export interface Contrast extends TTest {
  /** The estimate in standard deviations within cells, pooled over all of them. */
  readonly standardised: number;
}

export interface ContrastOptions {
  /** "pooled" over all cells, "separate" for each cell, or an error term from elsewhere, such as `anova(...).residual`. */
  readonly error?: "pooled" | "separate" | ErrorTerm;
  /** Confidence of the interval, in (0, 1). */
  readonly level?: number;
}

/** Weights whose sum is above this share of their size are not a contrast. */
const ROUNDING = 1e-9;

/**
 * A planned contrast: the sum of weight times mean over the cells, against zero.
 *
 * Separate errors have the degrees of freedom of Welch and Satterthwaite.
 *
 * @param weights one for each of `cells.list`, of sum 0, not all 0
 * @returns a refusal where weights are no contrast, a weighted cell has no row (with separate errors: one row), or values do not vary
 * @see Welch (1947), doi:10.1093/biomet/34.1-2.28; Satterthwaite (1946), doi:10.2307/3002019
 */
export function contrast(cells: Cells, weights: readonly number[], { error = "pooled", level = 0.95 }: ContrastOptions = {}): Contrast | Refusal {
  const fault = unweighable(cells, weights, error === "separate" ? 2 : 1);
  if (fault !== null) return fault;
  const pooled = pooledError(cells.list);
  const shares = cells.list.map(({ n }, k) => (weights[k] === 0 ? 0 : (weights[k]! * weights[k]!) / n));
  const { variance, df } = error === "separate" ? separate(cells.list, shares) : together(shares, error === "pooled" ? pooled : error);
  if (variance === 0) return refuse("no variation", "residual");
  if (!(variance > 0 && df > 0)) return refuse("no degrees of freedom", "residual");
  const estimate = cells.list.reduce((sum, { mean }, k) => (weights[k] === 0 ? sum : sum + weights[k]! * mean), 0);
  const test = tTest({ estimate, se: Math.sqrt(variance), df }, { level });
  return { ...test, standardised: estimate / Math.sqrt(pooled.meanSquare) };
}

/** Variance within cells, pooled by degrees of freedom; NaN where no cell has two rows. */
export function pooledError(list: readonly Cell[]): ErrorTerm {
  const df = list.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0);
  return { df, meanSquare: list.reduce((sum, { squares }) => sum + squares, 0) / df };
}

function unweighable({ list }: Cells, weights: readonly number[], leastRows: number): Refusal | null {
  if (weights.length !== list.length) return refuse("lengths differ", "weights");
  const size = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(size > 0 && Math.abs(sum) <= ROUNDING * size)) return refuse("not a contrast", "weights");
  const bare = list.find(({ n }, k) => weights[k] !== 0 && n < leastRows);
  if (bare === undefined) return null;
  return bare.n === 0 ? refuse("empty cell", bare.name) : refuse("no degrees of freedom", bare.name);
}

const together = (shares: readonly number[], { meanSquare, df }: ErrorTerm): { variance: number; df: number } => ({
  variance: meanSquare * shares.reduce((sum, share) => sum + share, 0),
  df,
});

function separate(list: readonly Cell[], shares: readonly number[]): { variance: number; df: number } {
  let variance = 0;
  let spread = 0;
  list.forEach(({ n, squares }, k) => {
    if (shares[k] === 0) return;
    const part = (shares[k]! * squares) / (n - 1);
    variance += part;
    spread += (part * part) / (n - 1);
  });
  return { variance, df: (variance * variance) / spread };
}
