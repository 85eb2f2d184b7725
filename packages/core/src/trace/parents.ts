import type { Sender } from "../brand/sender.js";
import type { Scene } from "../population/scene.js";
import { bindPeerMessages, type Said } from "../wom/hear/messages.js";
import type { Channel } from "../wom/channel.js";
import { askedOf } from "../wom/asked.js";
import type { Peers } from "../wom/peers.js";
import type { Voice } from "../wom/voice.js";
import { ANSWER_PARENT, CAMPAIGN_PARENT } from "./utterances.js";

/** Everything that a parent may be found among. */
export interface Sources {
  readonly scene: Scene;
  readonly voice: Voice;
  /** In the order in which they are heard: campaigns, then strategies that answer. */
  readonly senders: readonly Sender[];
  readonly channels: readonly Channel[];
  readonly peers: Peers;
  /** Names of the network's layers of ties; none by default. */
  readonly layers?: readonly string[];
  readonly ownWeight: number;
  readonly saturation: number;
}

/** What is known of each agent's parent, by column. */
export interface ParentColumns {
  /** (n) evidence that the agent heard and whose parent is still to be drawn; 0 for none. */
  readonly evidence: Float64Array;
  readonly parent: Uint32Array;
  readonly parentOpinion: Float64Array;
  /** (n) 1 + the campaign at the root; 0 for none. */
  readonly origin: Uint8Array;
  /** (n) the code of an agent's last utterance, and its origin. */
  readonly utterance: Uint32Array;
  readonly voiceOrigin: Uint8Array;
}

/**
 * Draws, for agents one at a time, the message of step t that moved them: each in proportion to its evidence.
 *
 * @param said what peers said in that step
 */
export function bindParents({ scene, voice, senders, channels, peers, layers = [], ownWeight, saturation }: Sources, said: Said, columns: ParentColumns) {
  const { keys, ties, stream } = scene;
  const { evidence, parent, parentOpinion, origin, utterance, voiceOrigin } = columns;
  const peerMessages = bindPeerMessages({ scene, voice: said, channels, peers, layers });
  const luck = stream("parent");
  return {
    at(t: number): void {
      luck.at(t);
      peerMessages.at(t);
    },
    /** Makes ready for step t in portions. */
    gathering: (t: number): Iterable<number> => peerMessages.gathering(t),
    draw(t: number, i: number): void {
      const all = evidence[i]!;
      evidence[i] = 0;
      if (all === 0 || !luck.bernoulli(all / (all + saturation), keys[i]!)) return;
      const position = luck.uniform(keys[i]!, 1) * all;
      let cumulative = 0;
      for (let c = 0; c < senders.length; c++) {
        const due = voice.answered[i] === 1 ? 0 : senders[c]!.contacts(t, i);
        const weight = due === 0 ? 0 : senders[c]!.weight(t, i);
        for (let k = 0; k < due; k++) {
          cumulative += weight;
          if (cumulative > position) return fromCampaign(i, c, k);
        }
      }
      peerMessages.turnTo(i);
      for (let message = peerMessages.next(); message >= 0; message = peerMessages.next()) {
        cumulative += peerMessages.current[0]!;
        if (cumulative > position) return fromPeer(i, peerMessages.speaker(message));
      }
      if (voice.asked[i]! > 0 && cumulative + ownWeight <= position && position < all) fromAnswer(i, askedOf(ties, voice.asked[i]!));
    },
  };

  function fromCampaign(i: number, c: number, k: number): void {
    parent[i] = CAMPAIGN_PARENT + c;
    senders[c]!.putOpinion(i, k, parentOpinion, i);
    origin[i] = c + 1;
  }

  function fromPeer(i: number, j: number): void {
    parent[i] = utterance[j]!;
    parentOpinion[i] = said.opinion[j]!;
    origin[i] = voiceOrigin[j]!;
  }

  function fromAnswer(i: number, j: number): void {
    parent[i] = ANSWER_PARENT + j;
    parentOpinion[i] = voice.answer[i]!;
    origin[i] = 0;
  }
}
