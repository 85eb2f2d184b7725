import type { OutTies } from "../graph/out-ties.js";
import type { Scene } from "../population/scene.js";
import type { Stream } from "../random/stream.js";

/** Who of a speaker's hearers one utterance with a limited audience reaches. */
export interface Audience {
  /** Keys the draws to a step. */
  at(t: number): void;
  /** Fills `chosen` with positions within the speaker's out-row, in no order of hearers; returns how many. A hearer drawn is reached through all of its ties. */
  draw(speaker: number, size: number): number;
  readonly chosen: Uint32Array;
  /** Whether position `at` of the out-row was among those last drawn. */
  has(at: number, count: number): boolean;
}

/** Different hearers of each speaker: those of speaker j are k in [offsets[j], offsets[j + 1]), by ascending key. */
interface Hearers {
  readonly offsets: Uint32Array;
  /** Position in the out-row where the ties to hearer k begin; null when each has one tie, so that it is its rank. */
  readonly starts: Uint32Array | null;
}

/** Hearers sampled without replacement by Floyd's method; the draw for rank r among a speaker's hearers has that address. */
export function bindAudience(scene: Scene, largest: number): Audience {
  const { ties: { n, layer }, keys } = scene;
  const stream: Stream = scene.stream("audience");
  const layers = layer === null ? 1 : 1 + layer.reduce((most, l) => Math.max(most, l), 0);
  const drawn = new Uint32Array(Math.min(largest, n));
  const chosen = layers === 1 ? drawn : new Uint32Array(drawn.length * layers);
  let rows: Hearers | undefined;
  return {
    chosen, at: (t) => stream.at(t), has: (at, count) => includes(chosen, at, count),
    draw(speaker, size) {
      const { offsets, starts } = (rows ??= hearersOf(scene));
      const all = offsets[speaker + 1]! - offsets[speaker]!;
      const count = floyd(all, size, stream, keys[speaker]!, drawn);
      return starts === null ? count : expand(starts, offsets[speaker]!, all, rowLength(scene.out(), speaker), drawn, count, chosen);
    },
  };
}

const rowLength = ({ offsets }: OutTies, j: number): number => offsets[j + 1]! - offsets[j]!;

function includes(list: Uint32Array, value: number, count: number): boolean {
  for (let k = 0; k < count; k++) if (list[k] === value) return true;
  return false;
}

/** Different ranks below `all`; everybody, without a draw, when that is enough. */
function floyd(all: number, size: number, stream: Stream, key: number, drawn: Uint32Array): number {
  const wanted = Math.min(size, all);
  for (let k = 0, r = all - wanted; r < all; r++, k++) {
    const at = wanted === all ? r : Math.floor((stream.u32(key, r) * (r + 1)) / 4294967296);
    drawn[k] = wanted < all && includes(drawn, at, k) ? r : at;
  }
  return wanted;
}

/** Positions of all ties to the hearers drawn. */
function expand(starts: Uint32Array, first: number, hearers: number, length: number, drawn: Uint32Array, count: number, chosen: Uint32Array): number {
  let found = 0;
  for (let k = 0; k < count; k++) {
    const rank = drawn[k]!;
    const end = rank + 1 < hearers ? starts[first + rank + 1]! : length;
    for (let position = starts[first + rank]!; position < end; position++) chosen[found++] = position;
  }
  return found;
}

function hearersOf({ ties: { n, m, layer }, out }: Scene): Hearers {
  const { offsets: ends, hearers } = out();
  if (layer === null) return { offsets: ends, starts: null };
  const offsets = new Uint32Array(n + 1);
  const starts = new Uint32Array(m);
  let count = 0;
  for (let j = 0; j < n; j++) {
    for (let k = ends[j]!; k < ends[j + 1]!; k++) if (k === ends[j] || hearers[k] !== hearers[k - 1]) starts[count++] = k - ends[j]!;
    offsets[j + 1] = count;
  }
  return { offsets, starts: starts.subarray(0, count) };
}
