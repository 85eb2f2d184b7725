import { type Strengths, strengthsOf } from "../../graph/strengths.js";
import { ROW, S0, SE, SEE, SU, SUE, SX } from "../../population/heard.js";
import type { Scene } from "../../population/scene.js";
import type { Peers } from "../peers.js";
import type { Voice } from "../voice.js";
import type { Hear, Listening } from "./hearing.js";

/** Each hearer sums what its in-neighbours said: the fast way when many speak in one channel that reaches all. */
export function bindPull({ scene, voice, channels, peers }: Listening): Hear {
  const u = channels[0]!.unsolicited;
  const strengths = strengthsOf(scene.ties);
  return (_t, active, lo, hi) => pull(scene, strengths, voice, peers, u, active, lo, hi);
}

/**
 * Goes on from what the brand sent, in ascending order of the speakers' keys.
 *
 * The weight of the negative is multiplied in (`1 × negativity + 0`, `0 + 1`: exact), not branched on, as nobody can guess signs.
 */
function pull(
  { ties: { n, offsets, speakers }, heard: { any, sums } }: Scene, { column, mask }: Strengths, { spoke, opinion, count }: Voice,
  { trust, negativity }: Peers, u: number, active: Uint32Array, lo: number, hi: number,
): void {
  const someSilent = count < n;
  for (let k = lo; k < hi; k++) {
    const i = active[k]!;
    const row = i * ROW;
    let heard = any[i]!;
    let s0 = 0, se = 0, see = 0, sx = 0, su = 0, sue = 0;
    if (heard === 1) {
      s0 = sums[row + S0]!; se = sums[row + SE]!; see = sums[row + SEE]!;
      sx = sums[row + SX]!; su = sums[row + SU]!; sue = sums[row + SUE]!;
    }
    for (let e = offsets[i]!, end = offsets[i + 1]!; e < end; e++) {
      const j = speakers[e]!;
      if (someSilent && spoke[j] === 0) continue;
      const x = column[e & mask]!;
      const o = opinion[j]!;
      const negative = +(o < 0);
      const w = x * trust * (negative * negativity + (1 - negative));
      const we = w * o;
      const xu = x * u;
      heard = 1;
      s0 += w; se += we; see += we * o;
      sx += x; su += xu; sue += xu * o;
    }
    if (heard === 0) continue;
    any[i] = 1;
    sums[row + S0] = s0; sums[row + SE] = se; sums[row + SEE] = see;
    sums[row + SX] = sx; sums[row + SU] = su; sums[row + SUE] = sue;
  }
}
