import type { Scene } from "../population/scene.js";
import { pickIndex } from "../random/pick.js";
import type { Channel } from "./channel.js";

/** Whom one utterance reaches besides those who are tied to its speaker. */
export interface Strangers {
  /** Keys the draws to a step. */
  at(t: number): void;
  /** (channels) how many are drawn for one utterance. */
  readonly sizes: Uint32Array;
  /** Fills `chosen` with different agents, in the order drawn; returns how many. */
  draw(speaker: number, channel: number): number;
  readonly chosen: Uint32Array;
}

/**
 * Agents drawn among all, the k-th for a speaker at that address; null where no channel reaches strangers.
 *
 * Nobody is drawn again for the speaker itself, for one that hears it by a tie, in whatever layer, or for one drawn before: fewer are reached then.
 */
export function bindStrangers(scene: Scene, channels: readonly Channel[]): Strangers | null {
  const sizes = Uint32Array.from(channels, ({ strangers }) => strangers);
  const most = sizes.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return null;
  const { byKey, keys } = scene;
  const n = byKey.length;
  const stream = scene.stream("strangers");
  const chosen = new Uint32Array(Math.min(most, n));
  const known = new Uint8Array(n);
  return {
    sizes, chosen, at: (t) => stream.at(t),
    draw(speaker, channel) {
      const size = sizes[channel]!;
      if (size === 0) return 0;
      const { offsets, hearers } = scene.out();
      const [start, end] = [offsets[speaker]!, offsets[speaker + 1]!];
      known[speaker] = 1;
      for (let k = start; k < end; k++) known[hearers[k]!] = 1;
      let count = 0;
      for (let k = 0; k < size; k++) {
        const i = byKey[pickIndex(stream, n, keys[speaker]!, k)]!;
        if (known[i] === 1) continue;
        known[i] = 1;
        chosen[count++] = i;
      }
      known[speaker] = 0;
      for (let k = start; k < end; k++) known[hearers[k]!] = 0;
      for (let k = 0; k < count; k++) known[chosen[k]!] = 0;
      return count;
    },
  };
}
