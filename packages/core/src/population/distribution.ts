import type { Fields, Values } from "../spec/shape.js";

/** A named distribution of a trait by inversion: two uniforms in, one value out, rising in the first. */
export interface Distribution<F extends Fields = Fields> {
  readonly name: string;
  readonly summary: string;
  readonly params: F;
  /** Value of an agent with uniforms u and v, before it is kept in [low, high], the range of the trait. */
  quantile(params: Values<F>, u: number, v: number, low: number, high: number): number;
}

export function defineDistribution<const F extends Fields>(distribution: Distribution<F>): Distribution<F> {
  return distribution;
}
