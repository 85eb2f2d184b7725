import { type Weighted, weightOf } from "./weighted.js";

/** The graph whose nodes are the groups of a partition, and whose weights are sums over their members. */
export function aggregate(graph: Weighted, groupOf: Uint32Array, groups: number): Weighted {
  const { ends, members } = membersOf(groupOf, groups);
  const offsets = new Uint32Array(groups + 1);
  const others = new Uint32Array(graph.others.length);
  const weights = new Float64Array(graph.others.length);
  const place = new Uint32Array(groups);
  let size = 0;
  for (let group = 0, k = 0; group < groups; group++) {
    const first = size;
    for (; k < ends[group]!; k++) {
      for (let e = graph.offsets[members[k]!]!; e < graph.offsets[members[k]! + 1]!; e++) {
        const other = groupOf[graph.others[e]!]!;
        if (place[other]! <= first) {
          others[size++] = other;
          place[other] = size;
        }
        weights[place[other]! - 1]! += weightOf(graph, e);
      }
    }
    offsets[group + 1] = size;
  }
  return { n: groups, offsets, others: others.slice(0, size), weights: weights.slice(0, size) };
}

/** Nodes by group, ascending within, and where each group ends. */
function membersOf(groupOf: Uint32Array, groups: number): { ends: Uint32Array; members: Uint32Array } {
  const ends = new Uint32Array(groups);
  for (const group of groupOf) ends[group]!++;
  for (let group = 0, start = 0; group < groups; group++) {
    const size = ends[group]!;
    ends[group] = start;
    start += size;
  }
  const members = new Uint32Array(groupOf.length);
  for (let i = 0; i < groupOf.length; i++) members[ends[groupOf[i]!]!++] = i;
  return { ends, members };
}
