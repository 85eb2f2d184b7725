import { betaCdf } from "../math/beta-cdf.js";

/** Probability of an F of df1 and df2 degrees of freedom above f. */
export const fUpperTail = (f: number, df1: number, df2: number): number => betaCdf(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);

/** Probability of a Student t of df degrees of freedom outside ±t. */
export const studentTwoSided = (t: number, df: number): number => fUpperTail(t * t, 1, df);
