import { type Weighted, weightOf, weightsAt } from "./weighted.js";

/** More rounds than any graph has been seen to need; a bound, since sums of fractions could move a node to and fro for ever. */
const MOST_ROUNDS = 100;

/**
 * (n) a group for each node: nodes in turn join the neighbouring group that raises modularity most, until none does.
 *
 * A node leaves its group for a strict gain only; of equal gains the group with the smallest number wins.
 */
export function localMoves(graph: Weighted): Uint32Array {
  const groupOf = new Uint32Array(graph.n).map((_, i) => i);
  const degrees = weightsAt(graph);
  const state: Moving = {
    graph, groupOf, degrees, inGroup: degrees.slice(), toGroup: new Float64Array(graph.n),
    total: degrees.reduce((sum, degree) => sum + degree, 0),
  };
  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    for (let i = 0; i < graph.n; i++) if (move(state, i)) moved = true;
  }
  return groupOf;
}

interface Moving {
  readonly graph: Weighted;
  readonly groupOf: Uint32Array;
  /** (n) sum of weights at a node. */
  readonly degrees: Float64Array;
  /** (n) sum of degrees in a group. */
  readonly inGroup: Float64Array;
  /** (n) weights from the node at hand to a group; zero between moves. */
  readonly toGroup: Float64Array;
  readonly total: number;
}

function move({ graph, groupOf, degrees, inGroup, toGroup, total }: Moving, i: number): boolean {
  const [first, last] = [graph.offsets[i]!, graph.offsets[i + 1]!];
  const own = groupOf[i]!;
  const degree = degrees[i]!;
  for (let e = first; e < last; e++) if (graph.others[e] !== i) toGroup[groupOf[graph.others[e]!]!]! += weightOf(graph, e);
  inGroup[own]! -= degree;
  const gain = (group: number) => toGroup[group]! - degree * (inGroup[group]! / total);
  let [best, most] = [own, gain(own)];
  for (let e = first; e < last; e++) {
    const group = groupOf[graph.others[e]!]!;
    const here = gain(group);
    if (here > most || (here === most && best !== own && group < best)) [best, most] = [group, here];
  }
  for (let e = first; e < last; e++) toGroup[groupOf[graph.others[e]!]!] = 0;
  inGroup[best]! += degree;
  groupOf[i] = best;
  return best !== own;
}
