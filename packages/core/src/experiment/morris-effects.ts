import { varianceOf } from "../stats/moments.js";
import type { Refusal } from "../stats/refusal.js";
import { bootstrap, type IntervalOptions } from "./bootstrap.js";
import type { MorrisDesign } from "./morris.js";
import { unfitOutputs } from "./outputs.js";

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
 * Elementary effects from the outputs of a Morris design, one entry for each factor, with bootstrap intervals over its walks.
 *
 * An effect is the change of the output divided by the change of the factor's coordinate in [0, 1].
 *
 * @param outputs one for each point, in their order
 * @returns a refusal where outputs are missing or not finite
 * @see Morris (1991), doi:10.1080/00401706.1991.10484804; Campolongo et al. (2007), doi:10.1016/j.envsoft.2006.10.004: mu_star
 */
export function morrisEffects(design: MorrisDesign, outputs: Float64Array, options: IntervalOptions): MorrisEffect[] | Refusal {
  const { factors, trajectories, points } = design;
  const fault = unfitOutputs(points.length, outputs);
  if (fault !== null) return fault;
  const effects = elementaryEffects(design, outputs);
  const sizes = effects.map((each) => each.map(Math.abs));
  const spreads = bootstrap(trajectories, (rows) => Float64Array.from(sizes, (each) => mean(rows, each)), options);
  const all = Uint32Array.from({ length: trajectories }, (_, walk) => walk);
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
