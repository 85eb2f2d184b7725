import { strengthOf } from "../graph/ties.js";
import { peerWeight } from "../wom/peers.js";
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
  const { offsets, speakers } = scene.ties;
  const found: Message[] = [];
  senders.forEach((sender, c) => {
    const due = voice.answered[i] === 1 ? 0 : sender.contacts(t, i);
    for (let k = 0; k < due; k++) found.push({ from: "campaign", who: c, w: sender.weight(t, i), x: sender.pressure(t, i), u: sender.unsolicited, e: sender.opinion(i, k) });
  });
  peerMessages.at(t);
  for (let tie = offsets[i]!; tie < offsets[i + 1]!; tie++) {
    if (!peerMessages.reached(i, tie)) continue;
    const who = speakers[tie]!;
    const [x, e] = [strengthOf(scene.ties, tie), voice.opinion[who]!];
    found.push({ from: "peer", who, w: peerWeight(x, peers, e), x, u: channels[voice.channel[who]!]!.unsolicited, e });
  }
  if (ownWeight > 0) found.push({ from: "self", who: i, w: ownWeight, x: 0, u: 0, e: scene.agents.attitude[i]! });
  const tie = seek === null ? 0 : voice.asked[i]!;
  if (tie > 0) {
    const [x, e] = [strengthOf(scene.ties, tie - 1), voice.answer[i]!];
    found.push({ from: "answer", who: speakers[tie - 1]!, w: peerWeight(x, peers, e), x, u: 0, e });
  }
  return found;
}
