import { type Refusal, refuse } from "../stats/refusal.js";
import { bootstrap, crossedBootstrap, type IntervalOptions, type Spread } from "./bootstrap.js";
import { type DesignOutputs, everyPosition, meanOutputs, replicationsOf, unfitOutputs } from "./outputs.js";
import { rowLength, type SaltelliDesign } from "./saltelli.js";
import { pairsOf, varianceShares } from "./variance-shares.js";

/** Shares of the outputs' variance that are due to one factor, under SALib's names; intervals are NaN where a resample does not vary. */
export interface SobolIndex {
  readonly path: string;
  /** By itself. */
  readonly S1: number;
  /** Half the interval. */
  readonly S1_conf: number;
  readonly S1_low: number;
  readonly S1_high: number;
  /** With all that it does together with others. */
  readonly ST: number;
  readonly ST_conf: number;
  readonly ST_low: number;
  readonly ST_high: number;
}

/** The share that two factors have together, beyond what each has by itself. */
export interface SobolPair {
  readonly path: string;
  readonly other: string;
  readonly S2: number;
  readonly S2_conf: number;
  readonly S2_low: number;
  readonly S2_high: number;
}

export interface SobolIndices {
  /** One for each factor, in their order. */
  readonly factors: readonly SobolIndex[];
  /** One for each pair of factors; empty without second order. */
  readonly pairs: readonly SobolPair[];
}

/**
 * Variance shares from the outputs of a Saltelli design, with bootstrap intervals over its rows and, where there are several, its replications.
 *
 * Rows of a Sobol sequence balance one another, which the bootstrap does not see: its intervals are wide rather than narrow. Of a single
 * replication, shares and intervals are of the output with that luck. Of several, they are of the mean output; what luck leaves in the means
 * counts as done by all factors together, and raises ST as much as it raises the variance.
 *
 * @param outputs one for each point, in their order, or such a list for each replication
 * @returns a refusal where outputs are missing, not finite, or all the same
 * @see Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018: S1 by (b), ST by (f), Jansen's; Saltelli (2002), doi:10.1016/S0010-4655(02)00280-1: S2
 */
export function sobolIndices(design: SaltelliDesign, outputs: DesignOutputs, options: IntervalOptions): SobolIndices | Refusal {
  const { factors, n, secondOrder } = design;
  const k = factors.length;
  const fault = unfitOutputs(n * rowLength(k, secondOrder), outputs);
  if (fault !== null) return fault;
  const replications = replicationsOf(outputs);
  const shares = varianceShares(design, meanOutputs(replications, everyPosition(replications.length)));
  const estimates = shares(everyPosition(n));
  if (!Number.isFinite(estimates[0])) return refuse("no variation", "outputs");
  const spreads = replications.length === 1 ? bootstrap(n, shares, options)
    : crossedBootstrap([n, replications.length], (rows, chosen) => varianceShares(design, meanOutputs(replications, chosen))(rows), options);
  return {
    factors: factors.map(({ path }, i) => ({ path, ...named("S1", estimates[i]!, spreads[i]!), ...named("ST", estimates[k + i]!, spreads[k + i]!) })),
    pairs: (secondOrder ? pairsOf(k) : []).map(([i, j], p) =>
      ({ path: factors[i]!.path, other: factors[j]!.path, ...named("S2", estimates[2 * k + p]!, spreads[2 * k + p]!) })),
  };
}

function named<N extends string>(name: N, value: number, { conf, low, high }: Spread): Record<N | `${N}_${"conf" | "low" | "high"}`, number> {
  return { [name]: value, [`${name}_conf`]: conf, [`${name}_low`]: low, [`${name}_high`]: high } as Record<N | `${N}_${"conf" | "low" | "high"}`, number>;
}
