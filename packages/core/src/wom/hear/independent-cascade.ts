import { strengthsOf } from "../../graph/strengths.js";
import { draw13 } from "../../random/draw13.js";
import { flag, unit } from "../../spec/shape.js";
import { defineHearing, type Listening } from "./hearing.js";
import { bindTell } from "./tell.js";

/**
 * Those reached in the last step try each of their ties once; a tie's luck belongs to its two ends, so a stronger spread contains a weaker.
 *
 * Who takes a side (an opinion other than 0) is active. The rule's column `reached` tells when; without it, or with `again`, all active try.
 */
export const cascading = defineHearing({
  name: "independent-cascade",
  summary: "Those reached in the last step try each of their ties once.",
  source: "Goldenberg, Libai & Muller 2001, doi:10.1023/A:1011122126881; Kempe, Kleinberg & Tardos 2003, doi:10.1145/956750.956769",
  selective: true,
  params: {
    p: unit(0.05, { help: "probability that a tie of strength 1 passes; in proportion to strength", evidence: "assumed" }),
    again: flag(false, { help: "the active keep trying, with new luck in each step", evidence: "literature", source: "Goldenberg, Libai & Muller 2001" }),
  },
  bind({ p, again }, listening) {
    const { ties, keys, stream } = listening.scene;
    const { column, mask } = strengthsOf(ties);
    const luck = stream("attempt");
    const tell = bindTell(listening);
    const tries = bindTries(listening, again);
    const n = ties.n;
    return (t, active, lo, hi) => {
      if (again) luck.at(t);
      if (lo === 0 && hi === n) push(t);
      else for (let k = lo; k < hi; k++) pull(t, active[k]!);
    };

    function push(t: number): void {
      const { offsets, hearers, entry } = listening.scene.out();
      const { k0, k1 } = luck;
      for (let s = 0; s < listening.voice.count; s++) {
        const j = listening.voice.speakers[s]!;
        if (!tries(t, j)) continue;
        for (let k = offsets[j]!, end = offsets[j + 1]!; k < end; k++) {
          const i = hearers[k]!;
          const x = column[entry === null ? 0 : entry[k]! & mask]!;
          if (draw13(k0, k1, keys[j]!, keys[i]!) < p * x * 4294967296) tell(i, j, x);
        }
      }
    }

    function pull(t: number, i: number): void {
      for (let e = ties.offsets[i]!; e < ties.offsets[i + 1]!; e++) {
        const j = ties.speakers[e]!;
        const x = column[e & mask]!;
        if (tries(t, j) && luck.bernoulli(p * x, keys[j]!, keys[i]!)) tell(i, j, x);
      }
    }
  },
});

function bindTries({ scene: { agents }, voice: { opinion } }: Listening, again: boolean): (t: number, j: number) => boolean {
  const { reached } = agents.own;
  if (again || reached === undefined) return (_t, j) => opinion[j] !== 0;
  return (t, j) => opinion[j] !== 0 && reached[j] === t;
}
