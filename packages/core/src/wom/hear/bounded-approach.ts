import { ROW, SD, SK } from "../../population/heard.js";
import type { Scene } from "../../population/scene.js";
import type { Hear, Listening } from "./hearing.js";

/** How a bounded confidence is heard and answered in one pass. */
export interface Bounds {
  readonly epsilon: number;
  /** Weight of the own attitude, after all others; null when it does not count. */
  readonly self: number | null;
  /** Share of the gap to the mean of what counts that everybody closes. */
  readonly share: number;
}

/** Everybody hears everybody within their bounds and moves at once: the sums stay in registers. For ties of one strength, praise and blame weighing the same. */
export function bindBoundedApproach({ scene, voice, peers }: Listening, bounds: Bounds): Hear {
  const weights = Float64Array.of(0, (scene.ties.strength as number) * peers.trust);
  return (_t, active, lo, hi) => approach(scene, voice.opinion, weights, bounds, active, lo, hi);
}

/** Weights are looked up, 0 for what does not count: V8 turns a product with a truth value into a branch that nobody can guess. */
function approach(
  { ties: { offsets, speakers }, heard: { any, sums }, agents: { attitude, expressed } }: Scene, opinion: Float64Array, weights: Float64Array,
  { epsilon, self, share }: Bounds, active: Uint32Array, lo: number, hi: number,
): void {
  for (let k = lo; k < hi; k++) {
    const i = active[k]!;
    const first = offsets[i]!;
    const end = offsets[i + 1]!;
    const sent = any[i] === 1;
    if (first === end && self === null && !sent) continue;
    const own = attitude[i]!;
    let sk = sent ? sums[i * ROW + SK]! : 0;
    let sd = sent ? sums[i * ROW + SD]! : 0;
    for (let e = first; e < end; e++) {
      const d = opinion[speakers[e]!]! - own;
      const w = weights[+(Math.abs(d) <= epsilon)]!;
      sk += w;
      sd += w * d;
    }
    if (self !== null) sk += self;
    attitude[i] = expressed[i] = Math.max(-1, Math.min(1, own + share * (sk === 0 ? 0 : sd / sk))) + 0;
  }
}
