import { fisher } from "../stats/distribution/fisher.js";
import { type Factor, products } from "../stats/factors.js";
import { meanOf, sumOf } from "../stats/moments.js";
import { isRounding } from "../stats/rounding.js";
import { termsOf } from "../stats/terms.js";

/** The test of one effect against its own interaction with the replications. */
export interface OwnErrorTest {
  /** Names of its factors, joined by colons. */
  readonly name: string;
  readonly squares: number;
  readonly df1: number;
  readonly errorSquares: number;
  readonly df2: number;
  /** Infinite where replications do not differ in it; NaN where there is no effect either. */
  readonly f: number;
  /** If all its contrasts vary alike over replications (sphericity). */
  readonly p: number;
  /** Greenhouse and Geisser's, in [1 / df1, 1]: 1 where they do; NaN where none varies. */
  readonly epsilon: number;
  /** With degrees of freedom times epsilon: without that condition. */
  readonly pAdjusted: number;
}

/**
 * Analysis of variance of complete blocks, each effect against its own interaction with the blocks.
 *
 * @param factors whose rows are the cells, each combination of levels once
 * @param blocks two or more; of each, its value in each cell
 * @see Greenhouse & Geisser (1959), On methods in the analysis of profile data, Psychometrika 24(2); doi:10.1007/BF02289823
 */
export function ownErrorTests(factors: readonly Factor[], blocks: readonly Float64Array[], order: number): OwnErrorTest[] {
  const whole = blocks.reduce((sum, block) => sum + sumOf(block.length, (cell) => block[cell]! * block[cell]!), 0);
  return termsOf(factors, order).map(({ name, factors: own }) => {
    const contrasts = products(own.map(helmert)).map(ofUnitLength);
    return { name, ...tested(contrasts.map((weights) => Float64Array.from(blocks, (block) => sumOf(block.length, (cell) => weights[cell]! * block[cell]!))), whole) };
  });
}

/** Orthogonal columns over the cells: each level but the first against the mean of those before it. */
function helmert({ levels, codes }: Factor): Float64Array[] {
  return levels.slice(1).map((_, k) => Float64Array.from(codes, (code) => (code <= k ? -1 : code === k + 1 ? k + 1 : 0)));
}

function ofUnitLength(column: Float64Array): Float64Array {
  const length = Math.sqrt(sumOf(column.length, (i) => column[i]! * column[i]!));
  return column.map((weight) => weight / length);
}

/** @param scores of each contrast, its value in each block */
function tested(scores: readonly Float64Array[], whole: number): Omit<OwnErrorTest, "name"> {
  const n = scores[0]!.length;
  const [df1, df2] = [scores.length, scores.length * (n - 1)];
  const means = scores.map(meanOf);
  const squares = n * means.reduce((sum, mean) => sum + mean * mean, 0);
  const left = scores.map((own, c) => own.map((score) => score - means[c]!));
  const product = (a: Float64Array, b: Float64Array): number => sumOf(n, (r) => a[r]! * b[r]!);
  const errorSquares = left.reduce((sum, own) => sum + product(own, own), 0);
  if (isRounding(errorSquares, whole)) {
    const none = isRounding(squares, whole);
    return { squares, df1, errorSquares: 0, df2, f: none ? NaN : Infinity, p: none ? NaN : 0, epsilon: NaN, pAdjusted: none ? NaN : 0 };
  }
  const all = left.reduce((sum, a) => sum + left.reduce((row, b) => row + product(a, b) * product(a, b), 0), 0);
  const epsilon = Math.min(1, (errorSquares * errorSquares) / (df1 * all));
  const f = squares / df1 / (errorSquares / df2);
  return { squares, df1, errorSquares, df2, f, p: fisher(df1, df2).upper(f), epsilon, pAdjusted: fisher(df1 * epsilon, df2 * epsilon).upper(f) };
}
