import { strengthOf } from "../graph/ties.js";
import { askedOf, isStranger } from "../wom/asked.js";
import { peerWeight, strangerWeight } from "../wom/peers.js";
import type { Model } from "./model.js";

/** One message as its hearer got it. */
export interface Message {
  readonly from: "campaign" | "peer" | "self" | "answer";
  /** Campaign by index, or agent by index. */
  readonly who: number;
  /** Evidence weight, pressure, unsolicitedness, opinion. */
  readonly w: number;
  readonly x: number;
  readonly u: number;
  readonly e: number;
}

/** Every message that reached agent i in step t and that it is about to answer, or has just answered, in the order of summation. */
export function messagesOf({ senders, peerMessages, ownWeight, voice, scene, seek, scenario: { peers, channels } }: Model, t: number, i: number): Message[] {
  const found: Message[] = [];
  senders.forEach((sender, c) => {
    const due = voice.answered[i] === 1 ? 0 : sender.contacts(t, i);
    for (let k = 0; k < due; k++) found.push({ from: "campaign", who: c, w: sender.weight(t, i), x: sender.pressure(t, i), u: sender.unsolicited, e: sender.opinion(i, k) });
  });
  peerMessages.at(t);
  peerMessages.turnTo(i);
  for (let message = peerMessages.next(); message >= 0; message = peerMessages.next()) {
    const who = peerMessages.speaker(message);
    const [w, x] = peerMessages.current as unknown as readonly [number, number];
    found.push({ from: "peer", who, w, x, u: channels[voice.channel[who]!]!.unsolicited, e: voice.opinion[who]! });
  }
  if (ownWeight > 0) found.push({ from: "self", who: i, w: ownWeight, x: 0, u: 0, e: scene.agents.attitude[i]! });
  const asked = seek === null ? 0 : voice.asked[i]!;
  if (asked > 0) {
    const [who, e] = [askedOf(scene.ties, asked), voice.answer[i]!];
    const far = isStranger(scene.ties, asked);
    const x = far ? peers.strangerStrength : strengthOf(scene.ties, asked - 1);
    found.push({ from: "answer", who, w: (far ? strangerWeight(peers, e) : peerWeight(x, peers, e)) * voice.credence[who]!, x, u: 0, e });
  }
  return found;
}
