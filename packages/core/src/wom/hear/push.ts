import { strengthOf } from "../../graph/ties.js";
import { bindAudience } from "../audience.js";
import { peerWeight } from "../peers.js";
import type { Listening } from "./hearing.js";

/**
 * Those who speak, by ascending key, add what they say to each hearer's sums: the fast way when few speak, and the general one.
 *
 * Gives each hearer the same order of additions as pulling, so the same bits.
 */
export function bindPush({ scene, voice, channels, peers, deliver }: Listening): (t: number) => void {
  const { ties, heard } = scene;
  const { offsets, hearers, entry } = scene.out();
  const audience = bindAudience(scene, Math.max(1, ...channels.map((c) => c.audience ?? 0)));
  const unasked = channels.map((c) => c.unsolicited);
  const sizes = channels.map((c) => c.audience ?? 0);
  const limited = sizes.some((size) => size > 0);
  return (t) => {
    if (limited) audience.at(t);
    for (let s = 0; s < voice.count; s++) {
      const j = voice.speakers[s]!;
      const o = voice.opinion[j]!;
      const c = voice.channel[j]!;
      const u = unasked[c]!;
      const size = sizes[c]!;
      const start = offsets[j]!;
      const length = size > 0 ? audience.draw(j, size) : offsets[j + 1]! - start;
      for (let q = 0; q < length; q++) {
        const k = size > 0 ? start + audience.chosen[q]! : start + q;
        const x = strengthOf(ties, entry === null ? 0 : entry[k]!);
        deliver(heard, hearers[k]!, peerWeight(x, peers, o), x, u, o);
      }
    }
  };
}
