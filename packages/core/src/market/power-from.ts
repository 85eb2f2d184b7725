/** One number for each of the four sources of consumer power, [0, 1]: how much of it there is, or how much it counts. */
export interface PowerSources {
  readonly demand: number;
  readonly information: number;
  readonly network: number;
  readonly crowd: number;
}

/**
 * Power from its sources: `1 − (1 − ω_d demand)(1 − ω_i information)(1 − ω_n network)(1 − ω_c crowd)`, [0, 1]; each alone gives some, none takes any away.
 *
 * @param omegas the most that each source can give by itself
 * @see Labrecque et al. (2013), Journal of Interactive Marketing 27, 257-269, for the sources; the equation is ours
 */
export const powerFrom = (omegas: PowerSources, demand: number, information: number, network: number, crowd: number): number =>
  1 - (1 - omegas.demand * demand) * (1 - omegas.information * information) * (1 - omegas.network * network) * (1 - omegas.crowd * crowd);
