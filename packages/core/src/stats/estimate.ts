/** An estimate that divided by its standard error, `se` >= 0, follows a t distribution with `df` degrees of freedom around its true value. */
export interface Estimate {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
}
