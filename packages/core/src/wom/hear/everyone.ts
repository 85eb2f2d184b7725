import { once } from "../../pace/once.js";
import { PORTION } from "../../pace/portions.js";
import type { Hear, Listener, Listening } from "./hearing.js";
import { defineHearing, isPlain } from "./hearing.js";
import { bindPeerMessages } from "./messages.js";
import { bindPull } from "./pull.js";
import { bindPush } from "./push.js";

/** Pushing pays while those who speak have less than this share of all ties. */
const FEW = 0.25;

function* slices(all: number, slice: number, serve: (lo: number, hi: number) => void, first: Iterable<number>): Generator<number> {
  for (const units of first) yield (units * slice) / PORTION;
  for (let lo = 0; lo < all; lo += slice) {
    const hi = Math.min(lo + slice, all);
    serve(lo, hi);
    yield hi - lo;
  }
}

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
  const push = once(() => bindPush(listening));
  const pushes = (lo: number, hi: number) => lo === 0 && hi === n && (!plain || spokenTies() < FEW * m);
  const serve: Hear = (t, active, lo, hi) => {
    if (plain) pull(t, active, lo, hi);
    else for (let k = lo; k < hi; k++) oneByOne(t, active[k]!);
  };
  return {
    hear: (t, active, lo, hi) => (pushes(lo, hi) ? push()(t) : serve(t, active, lo, hi)),
    sliced(t, active, count, slice) {
      if (pushes(0, count)) return slices(voice.count, slice, (lo, hi) => push()(t, lo, hi), []);
      return slices(count, slice, (lo, hi) => serve(t, active, lo, hi), plain ? [] : messages.gathering(t));
    },
  };

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

