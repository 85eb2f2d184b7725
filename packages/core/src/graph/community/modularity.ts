import type { Ties } from "../ties.js";
import { weightedOf, weightOf } from "./weighted.js";

/**
 * Share of ties (by strength) within communities, beyond what their degrees alone would give; in [−1/2, 1), 0 without ties.
 *
 * @param communityOf  (n) a community below n for each agent
 * @see Newman 2004, doi:10.1103/PhysRevE.70.056131
 */
export function modularity(ties: Ties, communityOf: Uint32Array): number {
  const graph = weightedOf(ties);
  const degrees = new Float64Array(ties.n);
  let [inside, total] = [0, 0];
  for (let i = 0; i < graph.n; i++) {
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) {
      const weight = weightOf(graph, e);
      degrees[communityOf[i]!]! += weight;
      total += weight;
      if (communityOf[i] === communityOf[graph.others[e]!]) inside += weight;
    }
  }
  if (total === 0) return 0;
  return inside / total - degrees.reduce((sum, degree) => sum + (degree / total) * (degree / total), 0);
}
