import { ROW, S0, SD, SE, SEE, SK, SU, SUE, SX } from "../../population/heard.js";
import type { Hear, Listening } from "./hearing.js";

/**
 * Each hearer sums what its in-neighbours said under bounded confidence: the fast way when all speak over ties of one strength.
 *
 * Whether an opinion counts is multiplied in, not branched on; gives the same bits as delivering message by message.
 * @param self the own attitude counts as well, after all others, and does not press
 */
export function bindBoundedPull({ scene, voice, channels, peers }: Listening, epsilon: number, self: boolean): Hear {
  const { offsets, speakers, strength } = scene.ties;
  const { any, sums } = scene.heard;
  const { attitude } = scene.agents;
  const { opinion } = voice;
  const x = strength as number;
  const xu = x * channels[0]!.unsolicited;
  const { trust } = peers;
  const praise = x * trust;
  const blame = praise * peers.negativity;
  return (_t, active, lo, hi) => {
    for (let k = lo; k < hi; k++) {
      const i = active[k]!;
      const first = offsets[i]!;
      const end = offsets[i + 1]!;
      if (first === end && !self) continue;
      const row = i * ROW;
      if (any[i] === 0) sums.fill(0, row, row + ROW);
      any[i] = 1;
      const own = attitude[i]!;
      let s0 = sums[row + S0]!, se = sums[row + SE]!, see = sums[row + SEE]!, sx = sums[row + SX]!;
      let su = sums[row + SU]!, sue = sums[row + SUE]!, sk = sums[row + SK]!, sd = sums[row + SD]!;
      for (let e = first; e < end; e++) {
        const o = opinion[speakers[e]!]!;
        const w = praise * +(o >= 0) + blame * +(o < 0);
        const d = o - own;
        const wk = w * +(Math.abs(d) <= epsilon);
        const we = w * o;
        s0 += w; se += we; see += we * o;
        sx += x; su += xu; sue += xu * o;
        sk += wk; sd += wk * d;
      }
      if (self) {
        const we = trust * own;
        s0 += trust; se += we; see += we * own; sk += trust;
      }
      sums[row + S0] = s0; sums[row + SE] = se; sums[row + SEE] = see; sums[row + SX] = sx;
      sums[row + SU] = su; sums[row + SUE] = sue; sums[row + SK] = sk; sums[row + SD] = sd;
    }
  };
}
