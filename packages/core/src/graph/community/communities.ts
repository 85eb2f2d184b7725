import { inverse } from "../permutation.js";
import { reorder } from "../reorder.js";
import type { Ties } from "../ties.js";
import { aggregate } from "./aggregate.js";
import { localMoves } from "./local-moves.js";
import { weightedOf } from "./weighted.js";

/**
 * (n) the community of each agent, found by the Louvain method; communities are numbered by their smallest key.
 *
 * Directions and layers are ignored, strengths are summed. Agents take their turn by key and equal gains go to the
 * smallest number, so neither chance nor storage order has a say.
 * @see Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008
 */
export function communities(ties: Ties): Uint32Array {
  let graph = weightedOf(ties.keys === null ? ties : reorder(ties, inverse(ties.keys)));
  let found = new Uint32Array(ties.n).map((_, key) => key);
  for (;;) {
    const { groupOf, groups } = numbered(localMoves(graph));
    if (groups === graph.n) break;
    found = found.map((group) => groupOf[group]!);
    graph = aggregate(graph, groupOf, groups);
  }
  return ties.keys === null ? found : ties.keys.map((key) => found[key]!);
}

/** The same groups, numbered 0, 1, … in order of their first member. */
function numbered(groupOf: Uint32Array): { groupOf: Uint32Array; groups: number } {
  const number = new Uint32Array(groupOf.length);
  let groups = 0;
  for (const group of groupOf) if (number[group] === 0) number[group] = ++groups;
  return { groupOf: groupOf.map((group) => number[group]! - 1), groups };
}
