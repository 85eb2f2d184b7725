import { strengthsOf } from "../graph/strengths.js";
import type { Deliver, Scene } from "../population/scene.js";
import { type Peers, peerWeight } from "./peers.js";
import type { Voice } from "./voice.js";

/** Asking for an opinion: the answer is private, asked for, and heard after everything else. */
export interface Seek {
  /** Decides who of `present` asks whom in step t. */
  ask(t: number, present: Uint32Array, length: number): void;
  /** Delivers the answers to the agents in `active[lo … hi)`. */
  answer(active: Uint32Array, lo: number, hi: number): void;
}

export function bindSeek(peers: Peers, scene: Scene, voice: Voice, deliver: Deliver): Seek {
  const { ties, keys, agents, heard } = scene;
  const { asked, answer } = voice;
  const { column, mask } = strengthsOf(ties);
  const whether = scene.stream("seek");
  const whom = scene.stream("seek-whom");
  return {
    ask(t, present, length) {
      whether.at(t);
      whom.at(t);
      asked.fill(0);
      for (let k = 0; k < length; k++) {
        const i = present[k]!;
        if (!whether.bernoulli(peers.seek * (1 - agents.certainty[i]!), keys[i]!)) continue;
        asked[i] = 1 + tieToConfidant(i);
      }
    },
    answer(active, lo, hi) {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        if (asked[i] === 0) continue;
        const tie = asked[i]! - 1;
        const e = agents.attitude[ties.speakers[tie]!]!;
        const x = column[tie & mask]!;
        answer[i] = e;
        deliver(heard, i, peerWeight(x, peers, e), x, 0, e);
      }
    },
  };

  /** One tie by which i hears, drawn in proportion to strength; −1 when none has any. */
  function tieToConfidant(i: number): number {
    const { offsets } = ties;
    let total = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) total += column[e & mask]!;
    const at = whom.uniform(keys[i]!) * total;
    let sum = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      sum += column[e & mask]!;
      if (sum > at) return e;
    }
    return -1;
  }
}
