/** Both tails of a distribution at one place; each of full relative accuracy, however small. */
export interface Tails {
  /** Probability of at most this, in [0, 1]. */
  readonly lower: number;
  /** Probability of more than this, in [0, 1]. */
  readonly upper: number;
}

export const ALL_ABOVE: Tails = { lower: 0, upper: 1 };
export const ALL_BELOW: Tails = { lower: 1, upper: 0 };
export const UNKNOWN: Tails = { lower: NaN, upper: NaN };
