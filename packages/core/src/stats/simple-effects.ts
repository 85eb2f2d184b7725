import type { Cell, Cells } from "./cells.js";
import { type Contrast, type ContrastOptions, contrast, type ErrorTerm, pooledError } from "./contrast.js";
import { fisher } from "./distribution/fisher.js";
import type { FTest } from "./effect-size/variance-explained.js";
import type { Factor } from "./factors.js";
import { isRefusal, type Refusal, refuse } from "./refusal.js";

/** What a factor does at one level of another. */
export interface SimpleEffect extends FTest {
  /** The level of the other factor. */
  readonly at: string | number;
  /** Unweighted means of the cells at each level of the factor, in the order of its levels. */
  readonly means: readonly number[];
  readonly squares: number;
  readonly p: number;
  /** The last level's mean less the first's, for a factor of two levels; null for more. */
  readonly difference: Contrast | null;
}

/**
 * The effect of one factor at each level of another, with an error term in common.
 *
 * Means are unweighted over further factors: F tests that they are equal, as type III does.
 *
 * @param error of F and of the difference; "separate" is for the difference alone, where F takes the pooled error
 * @returns a refusal where a name is unknown, a cell is empty, no degree of freedom is left or values do not vary
 */
export function simpleEffects(cells: Cells, of: string, at: string, options: ContrastOptions = {}): readonly SimpleEffect[] | Refusal {
  const factor = cells.factors.find(({ name }) => name === of);
  const other = cells.factors.find(({ name }) => name === at && name !== of);
  if (factor === undefined || other === undefined) return refuse("unknown name", factor === undefined ? of : at);
  const empty = cells.list.find(({ n }) => n === 0);
  if (empty !== undefined) return refuse("empty cell", empty.name);
  const { error = "pooled" } = options;
  const term = typeof error === "object" ? error : pooledError(cells.list);
  if (!(term.df > 0)) return refuse("no degrees of freedom", "residual");
  if (!(term.meanSquare > 0)) return refuse("no variation", "residual");
  const effects: SimpleEffect[] = [];
  for (const level of other.levels) {
    const difference = factor.levels.length === 2 ? differenceAt(cells, factor, at, level, options) : null;
    if (difference !== null && isRefusal(difference)) return difference;
    effects.push({ at: level, ...equality(cells.list.filter(({ levels }) => levels[at] === level), factor, term), difference });
  }
  return effects;
}

/** F that the unweighted means of a factor's levels are equal: squares around their mean, each weighted by its precision. */
function equality(list: readonly Cell[], { name, levels }: Factor, error: ErrorTerm): Omit<SimpleEffect, "at" | "difference"> {
  const groups = levels.map((level) => list.filter((cell) => cell.levels[name] === level));
  const means = groups.map((group) => group.reduce((sum, { mean }) => sum + mean, 0) / group.length);
  const precisions = groups.map((group) => (group.length * group.length) / group.reduce((sum, { n }) => sum + 1 / n, 0));
  const total = precisions.reduce((sum, precision) => sum + precision, 0);
  const middle = means.reduce((sum, mean, k) => sum + precisions[k]! * mean, 0) / total;
  const squares = means.reduce((sum, mean, k) => sum + precisions[k]! * (mean - middle) * (mean - middle), 0);
  const df1 = levels.length - 1;
  const f = squares / df1 / error.meanSquare;
  return { means, squares, df1, df2: error.df, f, p: fisher(df1, error.df).upper(f) };
}

function differenceAt(cells: Cells, { name, levels }: Factor, at: string, level: string | number, options: ContrastOptions): Contrast | Refusal {
  const here = cells.list.filter((cell) => cell.levels[at] === level).length / 2;
  const weights = cells.list.map((cell) => (cell.levels[at] !== level ? 0 : cell.levels[name] === levels[1] ? 1 / here : -1 / here));
  return contrast(cells, weights, options);
}
