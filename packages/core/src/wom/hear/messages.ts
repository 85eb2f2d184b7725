import { strengthsOf } from "../../graph/strengths.js";
import { bindAudience } from "../audience.js";
import { bindOverheard } from "../overheard.js";
import { peerWeight, strangerWeight } from "../peers.js";
import type { Voice } from "../voice.js";
import type { Listening } from "./hearing.js";

/** What was said, by whom and where. */
export type Said = Pick<Voice, "spoke" | "opinion" | "channel" | "credence">;

/** Single messages as they reached their hearers, for what needs them: causes, parents, agents that answer in turn. */
export interface PeerMessages {
  /** Turns to what was said in step t; draws whom it reached where that is by chance. */
  at(t: number): void;
  /** The same in portions. */
  gathering(t: number): Iterable<number>;
  /** Turns to what reached agent i in that step. */
  turnTo(i: number): void;
  /** One message after another, by ascending key of speakers, layer by layer; −1 when there are no more. A tie's index, or a number beyond all ties for a stranger's. */
  next(): number;
  speaker(message: number): number;
  /** (2) evidence weight of the message that `next` came to, and strength of its tie, or that which a stranger's words press like: V8 may allocate a fraction that a call returns. */
  readonly current: Float64Array;
  /** The same of any message. */
  strength(message: number): number;
  weight(message: number): number;
}

export function bindPeerMessages(
  { scene, voice, channels, peers, layers = [] }: Pick<Listening, "scene" | "channels" | "peers" | "layers"> & { readonly voice: Said },
): PeerMessages {
  const { ties: { m, offsets, speakers }, keys } = scene;
  const { spoke, opinion, channel, credence } = voice;
  const { column, mask } = strengthsOf(scene.ties);
  const audience = bindAudience({ scene, channels, layers });
  const overheard = bindOverheard(scene, channels, voice);
  const limited = audience.limited.includes(1);
  const { trust, negativity, strangerStrength, strangerTrust } = peers;
  let hearer = 0;
  let tie = 0;
  let end = 0;
  let entry = -1;
  const current = new Float64Array(2);
  const speaker = (message: number): number => (message < m ? speakers[message]! : overheard!.speaker(message - m));
  return {
    at(t) {
      if (limited) audience.at(t);
      overheard?.at(t);
    },
    gathering(t) {
      if (limited) audience.at(t);
      return overheard === null ? [] : overheard.gathering(t);
    },
    turnTo(i) {
      hearer = i;
      tie = offsets[i]!;
      end = offsets[i + 1]!;
      entry = overheard === null ? -1 : overheard.first(i);
    },
    next() {
      for (; tie < end; tie++) {
        const j = speakers[tie]!;
        if (entry >= 0 && keys[overheard!.speaker(entry)]! < keys[j]!) break;
        if (spoke[j] === 0 || !audience.reaches(hearer, tie, j, channel[j]!)) continue;
        const believed = column[tie & mask]! * trust;
        current[0] = (opinion[j]! < 0 ? believed * negativity : believed) * credence[j]!;
        current[1] = column[tie & mask]!;
        return tie++;
      }
      if (entry < 0) return -1;
      const message = m + entry;
      const j = overheard!.speaker(entry);
      const believed = strangerStrength * strangerTrust;
      current[0] = (opinion[j]! < 0 ? believed * negativity : believed) * credence[j]!;
      current[1] = strangerStrength;
      entry = overheard!.after(entry);
      return message;
    },
    speaker, current,
    strength: (message) => (message < m ? column[message & mask]! : strangerStrength),
    weight(message) {
      const j = speaker(message);
      return (message < m ? peerWeight(column[message & mask]!, peers, opinion[j]!) : strangerWeight(peers, opinion[j]!)) * credence[j]!;
    },
  };
}
