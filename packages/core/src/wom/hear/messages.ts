import { strengthOf } from "../../graph/ties.js";
import { bindAudience } from "../audience.js";
import { peerWeight } from "../peers.js";
import type { Voice } from "../voice.js";
import type { Listening } from "./hearing.js";

/** One message as its hearer got it; return true to stop looking. */
export type Visit = (speaker: number, w: number, x: number, u: number, e: number) => boolean | undefined;

/** What was said, by whom and where. */
export type Said = Pick<Voice, "spoke" | "opinion" | "channel">;

/**
 * Goes through the peers' messages that reached agent i in step t, one by one, in the order of summation.
 *
 * For what needs single messages (causes, parents, agents that answer in turn); the sums are made by pulling or pushing.
 */
export function bindPeerMessages({ scene, voice, channels, peers }: Omit<Listening, "deliver" | "voice"> & { readonly voice: Said }): (t: number, i: number, visit: Visit) => void {
  const { ties } = scene;
  const { offsets, speakers } = ties;
  const audience = bindAudience(scene, Math.max(1, ...channels.map((c) => c.audience ?? 0)));
  const limited = channels.some((c) => c.audience !== null);
  return (t, i, visit) => {
    if (limited) audience.at(t);
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = speakers[e]!;
      if (voice.spoke[j] === 0) continue;
      const { audience: size, unsolicited } = channels[voice.channel[j]!]!;
      if (size !== null && !audience.has(positionOf(e, i, j), audience.draw(j, size))) continue;
      const x = strengthOf(ties, e);
      const o = voice.opinion[j]!;
      if (visit(j, peerWeight(x, peers, o), x, unsolicited, o) === true) return;
    }
  };

  /** Where the tie e, by which i hears j, stands in j's out-row. */
  function positionOf(e: number, i: number, j: number): number {
    const out = scene.out();
    const start = out.offsets[j]!;
    for (let k = start; k < out.offsets[j + 1]!; k++) {
      if (out.entry === null ? out.hearers[k] === i : out.entry[k] === e) return k - start;
    }
    return -1;
  }
}
