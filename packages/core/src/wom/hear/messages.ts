import { strengthsOf } from "../../graph/strengths.js";
import { bindAudience } from "../audience.js";
import { peerWeight } from "../peers.js";
import type { Voice } from "../voice.js";
import type { Listening } from "./hearing.js";

/** What was said, by whom and where. */
export type Said = Pick<Voice, "spoke" | "opinion" | "channel">;

/** Which ties carried a message, for what needs single messages: causes, parents, agents that answer in turn. */
export interface PeerMessages {
  /** Keys the draws of limited audiences to a step. */
  at(t: number): void;
  /** Whether agent i was reached by what was said at the other end of e, one of the ties by which it hears. */
  reached(i: number, e: number): boolean;
  /** Evidence weight of what was said at the other end of e. */
  weight(e: number): number;
}

export function bindPeerMessages({ scene, voice: { spoke, opinion, channel }, channels, peers }: Pick<Listening, "scene" | "channels" | "peers"> & { readonly voice: Said }): PeerMessages {
  const { speakers } = scene.ties;
  const { column, mask } = strengthsOf(scene.ties);
  const audience = bindAudience(scene, Math.max(1, ...channels.map((c) => c.audience ?? 0)));
  const limited = channels.some((c) => c.audience !== null);
  return {
    at(t) {
      if (limited) audience.at(t);
    },
    reached(i, e) {
      const j = speakers[e]!;
      if (spoke[j] === 0) return false;
      const size = channels[channel[j]!]!.audience;
      return size === null || audience.has(positionOf(e, i, j), audience.draw(j, size));
    },
    weight: (e) => peerWeight(column[e & mask]!, peers, opinion[speakers[e]!]!),
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
