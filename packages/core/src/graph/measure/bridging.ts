import { drain } from "../../pace/drain.js";
import { portions, TIE } from "../../pace/portions.js";
import { transposing } from "../out-ties.js";
import type { Ties } from "../ties.js";

/**
 * (n) how far each agent's word reaches beyond its own community: in how many others it is heard, plus half the share of its hearers who are in them.
 *
 * The number comes first, since one word then meets several audiences; the share alone would put those with a single tie on top,
 * if it crosses. It only ranks those heard in equally many communities. A hearer counts once for each layer.
 *
 * @param communityOf (n) a community below n for each agent
 */
export function bridging(ties: Ties, communityOf: Uint32Array): Float64Array {
  return drain(findingBridges(ties, communityOf));
}

/** The same in portions. */
export function* findingBridges(ties: Ties, communityOf: Uint32Array): Generator<number, Float64Array> {
  const { n, m } = ties;
  const { offsets, hearers } = yield* transposing(ties);
  const score = new Float64Array(n);
  const seen = new Uint32Array(n);
  yield* portions(n, 1 + (TIE * m) / n, (lo, hi) => {
    for (let i = lo; i < hi; i++) {
      let [others, crossing] = [0, 0];
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const community = communityOf[hearers[k]!]!;
        if (community === communityOf[i]) continue;
        crossing++;
        if (seen[community] !== i + 1) others++;
        seen[community] = i + 1;
      }
      score[i] = crossing === 0 ? 0 : others + crossing / (2 * (offsets[i + 1]! - offsets[i]!));
    }
  });
  return score;
}
