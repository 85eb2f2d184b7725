import { type Strengths, strengthsOf } from "../../graph/strengths.js";
import { ROW, S0, SE } from "../../population/heard.js";
import { unit } from "../../spec/shape.js";
import { peerWeight } from "../peers.js";
import { defineHearing, type Listening } from "./hearing.js";

/**
 * Praise and criticism heard each sum up to the probability that at least one voice persuades: every voice adds its share of what is left.
 *
 * One voice persuades with probability `p × w`, at most 1; its evidence weight w counts criticism `peers.negativity` times.
 * Who takes no side (opinion 0) says nothing. What the brand sent comes first, as it is.
 */
export const persuading = defineHearing({
  name: "bad-news",
  summary: "Praise and criticism each persuade as likely as at least one of their voices does.",
  source: "Goldenberg, Libai, Moldovan & Muller 2007, doi:10.1016/j.ijresmar.2007.02.003 (our reading)",
  selective: true,
  params: { p: unit(0.05, { help: "probability that a voice of weight 1 persuades; in proportion to its weight", evidence: "assumed" }) },
  bind({ p }, listening) {
    const strengths = strengthsOf(listening.scene.ties);
    return (_t, active, lo, hi) => persuade(p, strengths, listening, active, lo, hi);
  },
});

function persuade(
  p: number, { column, mask }: Strengths, { scene: { ties, heard }, voice: { spoke, opinion, channel, credence }, channels, peers, deliver }: Listening, active: Uint32Array, lo: number, hi: number,
): void {
  const { any, sums } = heard;
  for (let k = lo; k < hi; k++) {
    const i = active[k]!;
    for (let e = ties.offsets[i]!, end = ties.offsets[i + 1]!; e < end; e++) {
      const j = ties.speakers[e]!;
      const o = opinion[j]!;
      if (spoke[j] === 0 || o === 0) continue;
      const x = column[e & mask]!;
      const chance = Math.min(1, p * peerWeight(x, peers, o) * credence[j]!);
      const persuaded = any[i] === 0 ? 0 : (sums[i * ROW + S0]! + Math.sign(o) * sums[i * ROW + SE]!) / 2;
      deliver(heard, i, chance * Math.max(0, 1 - persuaded), x, channels[channel[j]!]!.unsolicited, o);
    }
  }
}
