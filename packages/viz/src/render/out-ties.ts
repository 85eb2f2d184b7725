import type { Footage } from "../footage/footage.js";

/** The network as drawing needs it. */
export interface OutTies {
  /** (n + 1) and (m): agent j is heard by `hearers[offsets[j]] … hearers[offsets[j + 1] − 1]`. */
  readonly offsets: Uint32Array;
  readonly hearers: Uint32Array;
}

const made = new WeakMap<Uint32Array, OutTies>();

/** Who hears whom, by speaker; reckoned once a network. */
export function outTiesOf(footage: Pick<Footage, "n" | "offsets" | "speakers">): OutTies {
  const known = made.get(footage.speakers);
  if (known !== undefined) return known;
  const out = reckoned(footage);
  made.set(footage.speakers, out);
  return out;
}

function reckoned({ n, offsets, speakers }: Pick<Footage, "n" | "offsets" | "speakers">): OutTies {
  const starts = new Uint32Array(n + 1);
  for (const j of speakers) starts[j + 1]!++;
  for (let j = 0; j < n; j++) starts[j + 1]! += starts[j]!;
  const [hearers, next] = [new Uint32Array(speakers.length), starts.slice(0, n)];
  for (let i = 0; i < n; i++) for (let e = offsets[i]!; e < offsets[i + 1]!; e++) hearers[next[speakers[e]!]!++] = i;
  return { offsets: starts, hearers };
}

/** Whether i is heard by j; hearers of each speaker ascend. */
export function heardBy(offsets: Uint32Array, hearers: Uint32Array, i: number, j: number): boolean {
  let [low, high] = [offsets[i]!, offsets[i + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hearers[middle]! < j) low = middle + 1;
    else high = middle;
  }
  return low < offsets[i + 1]! && hearers[low] === j;
}
