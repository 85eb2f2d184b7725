import type { Network } from "./network.js";

/** Who has a tie with whom, in either direction: agent i with `others[offsets[i]] … others[offsets[i + 1] − 1]`, each once, ascending, never itself. */
export interface Neighbours {
  readonly offsets: Uint32Array;
  readonly others: Uint32Array;
}

export function neighboursOf({ n, offsets, speakers }: Network): Neighbours {
  const both = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      both[i + 1]!++;
      both[speakers[e]! + 1]!++;
    }
  }
  for (let i = 0; i < n; i++) both[i + 1]! += both[i]!;
  const [ends, next] = [new Uint32Array(both[n]!), both.slice(0, n)];
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      ends[next[i]!++] = speakers[e]!;
      ends[next[speakers[e]!]!++] = i;
    }
  }
  return distinct(n, both, ends);
}

function distinct(n: number, both: Uint32Array, ends: Uint32Array): Neighbours {
  const offsets = new Uint32Array(n + 1);
  let length = 0;
  for (let i = 0; i < n; i++) {
    const row = ends.slice(both[i]!, both[i + 1]!).sort();
    for (const [k, other] of row.entries()) if (other !== i && other !== row[k - 1]) ends[length++] = other;
    offsets[i + 1] = length;
  }
  return { offsets, others: ends.slice(0, length) };
}
