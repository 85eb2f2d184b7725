import { strengthsOf } from "../graph/strengths.js";
import type { Deliver, Scene } from "../population/scene.js";
import { pickIndex } from "../random/pick.js";
import { askedByTie, askedOf, askedStranger, isStranger } from "./asked.js";
import { type Peers, peerWeight, strangerWeight } from "./peers.js";
import type { Voice } from "./voice.js";

/** Asking for an opinion: the answer is private, asked for, and heard after everything else. */
export interface Seek {
  /** Decides who of `present` asks whom in step t. */
  ask(t: number, present: Uint32Array, length: number): void;
  /** Delivers the answers to the agents in `active[lo … hi)`. */
  answer(active: Uint32Array, lo: number, hi: number): void;
}

/** Who asks strangers asks any other agent, each equally likely, tied or not. */
export function bindSeek(peers: Peers, scene: Scene, voice: Voice, deliver: Deliver): Seek {
  const { ties, keys, byKey, agents, heard } = scene;
  const { asked, answer, credence } = voice;
  const { column, mask } = strengthsOf(ties);
  const whether = scene.stream("seek");
  const whom = scene.stream("seek-whom");
  const stranger = scene.stream("seek-stranger");
  const n = byKey.length;
  const { askStrangers } = peers;
  return {
    ask(t, present, length) {
      whether.at(t);
      whom.at(t);
      if (askStrangers > 0) stranger.at(t);
      asked.fill(0);
      for (let k = 0; k < length; k++) {
        const i = present[k]!;
        if (!whether.bernoulli(peers.seek * (1 - agents.certainty[i]!), keys[i]!)) continue;
        asked[i] = askStrangers > 0 && stranger.bernoulli(askStrangers, keys[i]!, 0) ? askedStranger(ties, another(i)) : askedByTie(tieToConfidant(i));
      }
    },
    answer(active, lo, hi) {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        const code = asked[i]!;
        if (code === 0) continue;
        const j = askedOf(ties, code);
        const e = agents.attitude[j]!;
        const far = isStranger(ties, code);
        const x = far ? peers.strangerStrength : column[(code - 1) & mask]!;
        answer[i] = e;
        deliver(heard, i, (far ? strangerWeight(peers, e) : peerWeight(x, peers, e)) * credence[j]!, x, 0, e);
      }
    },
  };

  /** Anybody but i. */
  function another(i: number): number {
    const own = ties.keys === null ? i : ties.keys[i]!;
    const rank = pickIndex(stranger, n - 1, keys[i]!, 1);
    return byKey[rank < own ? rank : rank + 1]!;
  }

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
