import { PORTION } from "../../pace/portions.js";
import type { Hear, Listener, Listening } from "./hearing.js";
import { defineHearing, isPlain } from "./hearing.js";
import { bindPeerMessages } from "./messages.js";
import { bindPull } from "./pull.js";
import { bindPush } from "./push.js";

/** Pushing pays while those who speak have less than this share of all ties. */
const FEW = 0.25;

/**
 * Everybody hears all who speak to them; the way of summing is chosen step by step and changes no bit.
 *
 * @param kerneled a confidence kernel is in force, so messages go through `deliver`
 */
export function bindEveryone(listening: Listening, kerneled: boolean): Required<Listener> {
  const { scene, voice, channels, deliver } = listening;
  const { n, m } = scene.ties;
  const plain = isPlain(listening) && !kerneled;
  const pull = bindPull(listening);
  const messages = bindPeerMessages(listening);
  const { current } = messages;
  let made: ReturnType<typeof bindPush> | undefined;
  const push = () => (made ??= bindPush(listening));
  const pushes = (lo: number, hi: number) => lo === 0 && hi === n && (!plain || spokenTies() < FEW * m);
  const hear: Hear = (t, active, lo, hi) => {
    if (pushes(lo, hi)) push()(t);
    else if (plain) pull(t, active, lo, hi);
    else for (let k = lo; k < hi; k++) oneByOne(t, active[k]!);
  };
  function* sliced(t: number, active: Uint32Array, count: number, slice: number): Generator<number> {
    const few = pushes(0, count);
    if (!few && !plain) for (const units of messages.gathering(t)) yield (units * slice) / PORTION;
    const all = few ? voice.count : count;
    for (let lo = 0; lo < all; lo += slice) {
      const hi = Math.min(lo + slice, all);
      if (few) push()(t, lo, hi);
      else if (plain) pull(t, active, lo, hi);
      else for (let k = lo; k < hi; k++) oneByOne(t, active[k]!);
      yield hi - lo;
    }
  }
  return { hear, sliced };

  function oneByOne(t: number, i: number): void {
    messages.at(t);
    messages.turnTo(i);
    for (let message = messages.next(); message >= 0; message = messages.next()) {
      const j = messages.speaker(message);
      deliver(scene.heard, i, current[0]!, current[1]!, channels[voice.channel[j]!]!.unsolicited, voice.opinion[j]!);
    }
  }

  function spokenTies(): number {
    if (voice.count >= n * FEW) return m;
    const { offsets } = scene.out();
    let total = 0;
    for (let s = 0; s < voice.count; s++) total += offsets[voice.speakers[s]! + 1]! - offsets[voice.speakers[s]!]!;
    return total;
  }
}

export const everyone = defineHearing({
  name: "everyone",
  summary: "Everybody hears all who speak to them.",
  source: null,
  params: {},
});

