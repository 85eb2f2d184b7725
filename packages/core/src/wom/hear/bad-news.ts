import { strengthOf } from "../../graph/ties.js";
import { type Heard, ROW, S0, SE } from "../../population/heard.js";
import { unit } from "../../spec/shape.js";
import { peerWeight } from "../peers.js";
import { defineHearing } from "./hearing.js";

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
  bind({ p }, { scene: { ties, heard }, voice: { spoke, opinion, channel }, channels, peers, deliver }) {
    return (_t, active, lo, hi) => {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        for (let e = ties.offsets[i]!, end = ties.offsets[i + 1]!; e < end; e++) {
          const j = ties.speakers[e]!;
          const o = opinion[j]!;
          if (spoke[j] === 0 || o === 0) continue;
          const x = strengthOf(ties, e);
          const chance = Math.min(1, p * peerWeight(x, peers, o));
          deliver(heard, i, chance * left(heard, i, Math.sign(o)), x, channels[channel[j]!]!.unsolicited, o);
        }
      }
    };
  },
});

/** Probability that nobody on a side (1 praise, −1 criticism) has persuaded agent i yet. */
function left({ any, sums }: Heard, i: number, side: number): number {
  if (any[i] === 0) return 1;
  return Math.max(0, 1 - (sums[i * ROW + S0]! + side * sums[i * ROW + SE]!) / 2);
}
