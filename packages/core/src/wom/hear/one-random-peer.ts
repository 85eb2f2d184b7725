import { strengthsOf } from "../../graph/strengths.js";
import { pickIndex } from "../../random/pick.js";
import { defineHearing } from "./hearing.js";
import { bindTell } from "./tell.js";

/** Each listens in each step to one of those they have a tie to, each equally likely; who is silent is not heard. */
export const oneRandomPeer = defineHearing({
  name: "one-random-peer",
  summary: "Everybody hears one peer, drawn anew in each step.",
  source: "Clifford & Sudbury 1973, doi:10.1093/biomet/60.3.581",
  selective: true,
  params: {},
  bind(_, listening) {
    const { ties, keys, stream } = listening.scene;
    const { column, mask } = strengthsOf(ties);
    const luck = stream("peer");
    const tell = bindTell(listening);
    return (t, active, lo, hi) => {
      luck.at(t);
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        const first = ties.offsets[i]!;
        const row = ties.offsets[i + 1]! - first;
        if (row === 0) continue;
        const e = first + pickIndex(luck, row, keys[i]!);
        tell(i, ties.speakers[e]!, column[e & mask]!);
      }
    };
  },
});
