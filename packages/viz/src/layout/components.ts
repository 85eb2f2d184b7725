import type { Neighbours } from "./neighbours.js";

/** Agents that are connected by any chain of ties, ascending; the largest component first, equal ones by their first agent. */
export function componentsOf({ offsets, others }: Neighbours): number[][] {
  const n = offsets.length - 1;
  const seen = new Uint8Array(n);
  const found: number[][] = [];
  for (let first = 0; first < n; first++) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    const members = [first];
    for (let k = 0; k < members.length; k++) {
      for (let e = offsets[members[k]!]!; e < offsets[members[k]! + 1]!; e++) {
        const other = others[e]!;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        members.push(other);
      }
    }
    found.push(members.sort((a, b) => a - b));
  }
  return found.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
