/** The two tails of a distribution of real numbers. NaN in, or a parameter out of its range, gives NaN. */
export interface TwoTails {
  /** Probability of at most x, in [0, 1]. */
  cdf(x: number): number;
  /** Probability of more than x, in [0, 1]; computed as such, so that it keeps its digits however small it is. */
  upper(x: number): number;
}

/** A continuous distribution with its quantiles, to 12 digits or more. A probability outside [0, 1] gives NaN. */
export interface Distribution extends TwoTails {
  /** The x with `cdf(x) = p`. */
  quantile(p: number): number;
  /** The x with `upper(x) = p`; for small p more exact than `quantile(1 - p)`. */
  upperQuantile(p: number): number;
}
