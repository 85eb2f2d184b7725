import type { IntervalEstimate } from "../interval-estimate.js";
import { fisherNoncentrality } from "./noncentrality.js";

const USUAL_LEVEL = 0.9;

/** An F test of one effect. */
export interface FTest {
  /** In [0, Infinity). */
  readonly f: number;
  /** Degrees of freedom of the effect. */
  readonly df1: number;
  /** Degrees of freedom of the error. */
  readonly df2: number;
  /** Observations; df1 + df2 + 1 unless given, as for one factor. */
  readonly n?: number;
}

export interface VarianceOptions {
  /** Confidence of the interval, in (0, 1); .9 unless given, where the lower limit is above 0 exactly if p < .05. */
  readonly level?: number;
  /** What the other effects of a balanced design explain, in error mean squares: the sum of their df1 f. 0 unless given, as for one factor. */
  readonly others?: number;
}

/**
 * Partial eta squared: the share, in [0, 1], that an effect explains of what no other effect does.
 *
 * Its limits are lambda / (lambda + n) of the noncentral F distribution: of the share in the population, which eta squared
 * overestimates, so that they need not enclose it.
 *
 * @param level confidence of the interval, in (0, 1)
 * @returns NaN limits where f is not in [0, Infinity)
 * @see Steiger (2004), Beyond the F test, Psychological Methods 9(2); doi:10.1037/1082-989X.9.2.164
 */
export const partialEtaSquared = (test: FTest, level = USUAL_LEVEL): IntervalEstimate => etaSquared(test, { level });

/** Partial omega squared, nearly free of the bias of partial eta squared; below 0 where f < 1. Limits as there. */
export const partialOmegaSquared = (test: FTest, level = USUAL_LEVEL): IntervalEstimate => ({ estimate: partialOmegaEstimate(test), ...limits(test, level, 0) });

/** Its estimate alone: df1 (F - 1) / (df1 (F - 1) + n). */
export function partialOmegaEstimate(test: FTest): number {
  const beyond = test.df1 * (test.f - 1);
  return beyond / (beyond + observations(test));
}

/** Eta squared: the share, in [0, 1], that an effect explains of all variance. Limits as for the partial one, the other effects held as observed. */
export function etaSquared(test: FTest, { level = USUAL_LEVEL, others = 0 }: VarianceOptions = {}): IntervalEstimate {
  const explained = test.df1 * test.f;
  return { estimate: explained / (explained + others + test.df2), ...limits(test, level, others) };
}

/**
 * Omega squared: the share of all variance that an effect explains in the population, nearly without bias; below 0 where f < 1. Limits as for
 * eta squared.
 *
 * @see Hays (1963), Statistics for psychologists; Albers & Lakens (2018), J. Exp. Soc. Psychol. 74, doi:10.1016/j.jesp.2017.09.004
 */
export function omegaSquared(test: FTest, { level = USUAL_LEVEL, others = 0 }: VarianceOptions = {}): IntervalEstimate {
  return { estimate: (test.df1 * (test.f - 1)) / (test.df1 * test.f + others + test.df2 + 1), ...limits(test, level, others) };
}

function limits(test: FTest, level: number, others: number): { readonly low: number; readonly high: number } {
  const { low, high } = fisherNoncentrality(test.f, test.df1, test.df2, level);
  const share = (lambda: number): number => lambda / (lambda + others + observations(test));
  return { low: share(low), high: share(high) };
}

const observations = ({ df1, df2, n = df1 + df2 + 1 }: FTest): number => n;
