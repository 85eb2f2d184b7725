import type { OutTies } from "../../graph/out-ties.js";
import { type Strengths, strengthsOf } from "../../graph/strengths.js";
import { type Audience, bindAudience } from "../audience.js";
import { peerWeight } from "../peers.js";
import type { Listening } from "./hearing.js";

/**
 * Those who speak, by ascending key, add what they say to each hearer's sums: the fast way when few speak, and the general one.
 *
 * Gives each hearer the same order of additions as pulling, so the same bits. Speakers may be taken in portions `[lo, hi)`, one after another.
 */
export function bindPush(listening: Listening): (t: number, lo?: number, hi?: number) => void {
  const { scene, channels } = listening;
  const sizes = channels.map((c) => c.audience ?? 0);
  const stage: Stage = {
    ...listening, out: scene.out(), strengths: strengthsOf(scene.ties), unasked: channels.map((c) => c.unsolicited), sizes, audience: bindAudience(scene, Math.max(1, ...sizes)),
  };
  return (t, lo = 0, hi = listening.voice.count) => push(stage, t, lo, hi);
}

interface Stage extends Listening {
  readonly out: OutTies;
  readonly strengths: Strengths;
  readonly unasked: readonly number[];
  /** Audience of each channel; 0 for everybody. */
  readonly sizes: readonly number[];
  readonly audience: Audience;
}

function push(
  { scene: { heard }, voice, peers, deliver, out: { offsets, hearers, entry }, strengths: { column, mask }, unasked, sizes, audience }: Stage, t: number, lo: number, hi: number,
): void {
  audience.at(t);
  for (let s = lo; s < hi; s++) {
    const j = voice.speakers[s]!;
    const o = voice.opinion[j]!;
    const c = voice.channel[j]!;
    const u = unasked[c]!;
    const size = sizes[c]!;
    const start = offsets[j]!;
    const length = size > 0 ? audience.draw(j, size) : offsets[j + 1]! - start;
    for (let q = 0; q < length; q++) {
      const k = start + (size > 0 ? audience.chosen[q]! : q);
      const x = column[entry === null ? 0 : entry[k]! & mask]!;
      deliver(heard, hearers[k]!, peerWeight(x, peers, o), x, u, o);
    }
  }
}
