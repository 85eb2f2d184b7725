import type { OutTies } from "../../graph/out-ties.js";
import { type Strengths, strengthsOf } from "../../graph/strengths.js";
import { type Audience, bindAudience } from "../audience.js";
import { peerWeight, strangerWeight } from "../peers.js";
import { bindStrangers, type Strangers } from "../strangers.js";
import type { Listening } from "./hearing.js";

/**
 * Those who speak, by ascending key, add what they say to each hearer's sums: the fast way when few speak, and the general one.
 *
 * Gives each hearer the same order of additions as pulling, so the same bits. Speakers may be taken in portions `[lo, hi)`, one after another.
 */
export function bindPush(listening: Listening): (t: number, lo?: number, hi?: number) => void {
  const { scene, channels } = listening;
  const stage: Stage = {
    ...listening, out: scene.out(), strengths: strengthsOf(scene.ties), unasked: channels.map((c) => c.unsolicited), audience: bindAudience(listening),
  };
  const strangers = bindStrangers(scene, channels);
  return (t, lo = 0, hi = listening.voice.count) => {
    stage.audience.at(t);
    if (strangers === null) return push(stage, lo, hi);
    strangers.at(t);
    for (let s = lo; s < hi; s++) {
      push(stage, s, s + 1);
      toStrangers(stage, strangers, listening.voice.speakers[s]!);
    }
  };
}

interface Stage extends Listening {
  readonly out: OutTies;
  readonly strengths: Strengths;
  readonly unasked: readonly number[];
  readonly audience: Audience;
}

function push(
  { scene: { heard }, voice, peers, deliver, out: { offsets, hearers, entry }, strengths: { column, mask }, unasked, audience }: Stage, lo: number, hi: number,
): void {
  for (let s = lo; s < hi; s++) {
    const j = voice.speakers[s]!;
    const o = voice.opinion[j]!;
    const c = voice.channel[j]!;
    const u = unasked[c]!;
    const believed = voice.credence[j]!;
    const some = audience.limited[c] === 1;
    const start = offsets[j]!;
    const length = some ? audience.draw(j, c) : offsets[j + 1]! - start;
    for (let q = 0; q < length; q++) {
      const k = start + (some ? audience.chosen[q]! : q);
      const x = column[entry === null ? 0 : entry[k]! & mask]!;
      deliver(heard, hearers[k]!, peerWeight(x, peers, o) * believed, x, u, o);
    }
  }
}

/** None of them has a tie to the speaker, so that no sum hangs on who comes first. */
function toStrangers({ scene: { heard }, voice, peers, deliver, unasked }: Stage, strangers: Strangers, j: number): void {
  const c = voice.channel[j]!;
  const o = voice.opinion[j]!;
  const x = peers.strangerStrength;
  const w = strangerWeight(peers, o) * voice.credence[j]!;
  const reached = strangers.draw(j, c);
  for (let k = 0; k < reached; k++) deliver(heard, strangers.chosen[k]!, w, x, unasked[c]!, o);
}
