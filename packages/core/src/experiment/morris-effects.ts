import { varianceOf } from "../stats/moments.js";
import type { Refusal } from "../stats/refusal.js";
import { bootstrap, crossedBootstrap, type IntervalOptions } from "./bootstrap.js";
import type { MorrisDesign } from "./morris.js";
import { type DesignOutputs, everyPosition, meanOutputs, replicationsOf, unfitOutputs } from "./outputs.js";

/** What one factor does to the outputs when it moves through its whole range, under SALib's names. */
export interface MorrisEffect {
  readonly path: string;
  /** Mean effect; opposite effects cancel out. */
  readonly mu: number;
  /** Mean size of the effects. */
  readonly mu_star: number;
  /** Standard deviation of the effects: how much they hang on the other factors, or bend. */
  readonly sigma: number;
  /** Half the interval of mu_star. */
  readonly mu_star_conf: number;
  readonly mu_star_low: number;
  readonly mu_star_high: number;
}

/**
 * Elementary effects from the outputs of a Morris design, one entry for each factor, with bootstrap intervals over its walks and, where there
 * are several, its replications.
 *
 * An effect is the change of the output divided by the change of the factor's coordinate in [0, 1]. Of a single replication, effects and
 * intervals are of the output with that luck. Of several, they are of the mean output; what luck leaves in the means raises mu_star and sigma.
 *
 * @param outputs one for each point, in their order, or such a list for each replication
 * @returns a refusal where outputs are missing or not finite
 * @see Morris (1991), doi:10.1080/00401706.1991.10484804; Campolongo et al. (2007), doi:10.1016/j.envsoft.2006.10.004: mu_star
 */
export function morrisEffects(design: MorrisDesign, outputs: DesignOutputs, options: IntervalOptions): MorrisEffect[] | Refusal {
  const { factors, trajectories, points } = design;
  const fault = unfitOutputs(points.length, outputs);
  if (fault !== null) return fault;
  const replications = replicationsOf(outputs);
  const effectsIn = (chosen: Uint32Array): Float64Array[] => elementaryEffects(design, meanOutputs(replications, chosen));
  const effects = effectsIn(everyPosition(replications.length));
  const sizes = effects.map((each) => each.map(Math.abs));
  const meanSizes = (rows: Uint32Array, of: readonly Float64Array[]): Float64Array => Float64Array.from(of, (each) => mean(rows, each));
  const spreads = replications.length === 1 ? bootstrap(trajectories, (rows) => meanSizes(rows, sizes), options)
    : crossedBootstrap([trajectories, replications.length], (rows, chosen) => meanSizes(rows, effectsIn(chosen).map((each) => each.map(Math.abs))), options);
  const all = everyPosition(trajectories);
  return factors.map(({ path }, d) => {
    const { conf, low, high } = spreads[d]!;
    return {
      path, mu: mean(all, effects[d]!), mu_star: mean(all, sizes[d]!), sigma: Math.sqrt(varianceOf(effects[d]!)),
      mu_star_conf: conf, mu_star_low: low, mu_star_high: high,
    };
  });
}

/** Of each factor, its effect in each walk. */
function elementaryEffects({ factors, trajectories, points }: MorrisDesign, outputs: Float64Array): Float64Array[] {
  const effects = factors.map(() => new Float64Array(trajectories));
  for (let walk = 0; walk < trajectories; walk++) {
    const first = walk * (factors.length + 1);
    for (let at = first; at < first + factors.length; at++) {
      const [from, to] = [points[at]!, points[at + 1]!];
      const d = from.findIndex((x, i) => x !== to[i]);
      effects[d]![walk] = (outputs[at + 1]! - outputs[at]!) / (to[d]! - from[d]!);
    }
  }
  return effects;
}

const mean = (rows: Uint32Array, values: Float64Array): number => rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length;
