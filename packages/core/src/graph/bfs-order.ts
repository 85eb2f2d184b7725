import type { Ties } from "./ties.js";

/**
 * (n) agents in breadth-first order over those they hear, each search from the first agent not yet found.
 *
 * Stores neighbours close together: an order for `reorder`.
 */
export function bfsOrder({ n, offsets, speakers }: Ties): Uint32Array {
  const order = new Uint32Array(n);
  const found = new Uint8Array(n);
  let tail = 0;
  for (let root = 0, head = 0; root < n; root++) {
    if (found[root] === 1) continue;
    found[root] = 1;
    order[tail++] = root;
    for (; head < tail; head++) {
      const i = order[head]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = speakers[e]!;
        if (found[j] === 1) continue;
        found[j] = 1;
        order[tail++] = j;
      }
    }
  }
  return order;
}
