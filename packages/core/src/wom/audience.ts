import type { OutTies } from "../graph/out-ties.js";
import type { Scene } from "../population/scene.js";
import type { Stream } from "../random/stream.js";

/** Who of a speaker's hearers one utterance with a limited audience reaches. */
export interface Audience {
  /** Keys the draws to a step. */
  at(t: number): void;
  /** Fills `chosen` with positions within the speaker's out-row, in no order; returns how many. */
  draw(speaker: number, size: number): number;
  readonly chosen: Uint32Array;
  /** Whether position `at` of the out-row was among those last drawn. */
  has(at: number, count: number): boolean;
}

/** Sampling without replacement by Floyd's method; the draw for rank r of a speaker has that address. */
export function bindAudience(scene: Scene, largest: number): Audience {
  const stream: Stream = scene.stream("audience");
  const chosen = new Uint32Array(largest);
  const has = (at: number, count: number): boolean => {
    for (let k = 0; k < count; k++) if (chosen[k] === at) return true;
    return false;
  };
  return {
    chosen, has, at: (t) => stream.at(t),
    draw(speaker, size) {
      const { offsets }: OutTies = scene.out();
      const all = offsets[speaker + 1]! - offsets[speaker]!;
      const wanted = Math.min(size, all);
      for (let k = 0, r = all - wanted; r < all; r++, k++) {
        const at = Math.floor((stream.u32(scene.keys[speaker]!, r) * (r + 1)) / 4294967296);
        chosen[k] = has(at, k) ? r : at;
      }
      return wanted;
    },
  };
}
