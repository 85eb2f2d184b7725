import type { OutTies } from "../graph/out-ties.js";
import type { Scene } from "../population/scene.js";
import type { Stream } from "../random/stream.js";
import type { Listening } from "./hear/hearing.js";
import { ALL_LAYERS, channelLayers } from "./layers.js";

/** Who of a speaker's hearers one utterance reaches, in channels that do not reach them all. */
export interface Audience {
  /** Keys the draws to a step. */
  at(t: number): void;
  /** (channels) 1 for those that do not reach all by all of their ties. */
  readonly limited: Uint8Array;
  /** Fills `chosen` with positions within the speaker's out-row, in no order of hearers; returns how many. A hearer drawn is reached through all of its ties along which the channel is heard. */
  draw(speaker: number, channel: number): number;
  readonly chosen: Uint32Array;
  /** Whether hearer i is reached by e, one of its ties, by what speaker j says in a channel. */
  reaches(i: number, e: number, j: number, channel: number): boolean;
}

/** Different hearers of each speaker: those of speaker j are k in [offsets[j], offsets[j + 1]), by ascending key. */
interface Hearers {
  readonly offsets: Uint32Array;
  /** Position in the out-row where the ties to hearer k begin; null when each has one tie, so that it is its rank. */
  readonly starts: Uint32Array | null;
  /** Ties of one layer only: one to each hearer. */
  readonly single: boolean;
}

/** Hearers sampled without replacement by Floyd's method; the draw for rank r among a speaker's hearers has that address. */
export function bindAudience({ scene, channels, layers = [] }: Pick<Listening, "scene" | "channels" | "layers">): Audience {
  const { ties: { n, layer }, keys } = scene;
  const stream: Stream = scene.stream("audience");
  const along = channelLayers(channels, scene.ties, layers);
  const sizes = Uint32Array.from(channels, ({ audience }) => audience ?? n);
  const limited = Uint8Array.from(channels, ({ audience }, c) => (audience !== null || along[c] !== ALL_LAYERS ? 1 : 0));
  const levels = layer === null ? 1 : 1 + layer.reduce((most, l) => Math.max(most, l), 0);
  const drawn = new Uint32Array(Math.min(n, sizes.reduce((most, size, c) => (limited[c] === 1 ? Math.max(most, size) : most), 1)));
  const chosen = levels === 1 ? drawn : new Uint32Array(drawn.length * levels);
  const rows: Hearers[] = [];
  const draw = (speaker: number, channel: number): number => {
    const l = along[channel]!;
    const row = (rows[1 + l] ??= l === ALL_LAYERS ? hearersOf(scene) : hearersIn(scene, l));
    const all = row.offsets[speaker + 1]! - row.offsets[speaker]!;
    const count = floyd(all, sizes[channel]!, stream, keys[speaker]!, drawn);
    return row.starts === null ? count : expand(row, row.starts, speaker, rowLength(scene.out(), speaker), drawn, count, chosen);
  };
  return {
    limited, chosen, draw, at: (t) => stream.at(t),
    reaches(i, e, j, channel) {
      if (limited[channel] === 0) return true;
      if (along[channel] !== ALL_LAYERS && layer![e] !== along[channel]) return false;
      return sizes[channel]! >= n || includes(chosen, positionOf(scene.out(), e, i, j), draw(j, channel));
    },
  };
}

const rowLength = ({ offsets }: OutTies, j: number): number => offsets[j + 1]! - offsets[j]!;

/** Where the tie e, by which i hears j, stands in j's out-row. */
function positionOf({ offsets, hearers, entry }: OutTies, e: number, i: number, j: number): number {
  const start = offsets[j]!;
  for (let k = start; k < offsets[j + 1]!; k++) {
    if (entry === null ? hearers[k] === i : entry[k] === e) return k - start;
  }
  return -1;
}

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
function expand({ offsets, single }: Hearers, starts: Uint32Array, speaker: number, length: number, drawn: Uint32Array, count: number, chosen: Uint32Array): number {
  const first = offsets[speaker]!;
  const hearers = offsets[speaker + 1]! - first;
  let found = 0;
  for (let k = 0; k < count; k++) {
    const rank = drawn[k]!;
    const start = starts[first + rank]!;
    const end = single ? start + 1 : rank + 1 < hearers ? starts[first + rank + 1]! : length;
    for (let position = start; position < end; position++) chosen[found++] = position;
  }
  return found;
}

function hearersOf({ ties: { layer }, out }: Scene): Hearers {
  const { offsets, hearers } = out();
  if (layer === null) return { offsets, starts: null, single: false };
  return { ...rowsWhere(out(), (k, first) => k === first || hearers[k] !== hearers[k - 1]), single: false };
}

function hearersIn({ ties: { layer }, out }: Scene, l: number): Hearers {
  const { entry } = out();
  return { ...rowsWhere(out(), (k) => layer![entry![k]!] === l), single: true };
}

/** The positions in each out-row where something holds. */
function rowsWhere({ offsets: ends, hearers }: OutTies, holds: (k: number, first: number) => boolean): Pick<Hearers, "offsets"> & { readonly starts: Uint32Array } {
  const n = ends.length - 1;
  const offsets = new Uint32Array(n + 1);
  const starts = new Uint32Array(hearers.length);
  let count = 0;
  for (let j = 0; j < n; j++) {
    for (let k = ends[j]!; k < ends[j + 1]!; k++) if (holds(k, ends[j]!)) starts[count++] = k - ends[j]!;
    offsets[j + 1] = count;
  }
  return { offsets, starts: starts.subarray(0, count) };
}
