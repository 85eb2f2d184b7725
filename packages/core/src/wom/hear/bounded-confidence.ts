import { between, flag } from "../../spec/shape.js";
import { bindBoundedApproach } from "./bounded-approach.js";
import { bindBoundedPull } from "./bounded-pull.js";
import { bindEveryone } from "./everyone.js";
import { defineHearing, isPlain, type Listening } from "./hearing.js";

/** Opinions farther than `epsilon` from the own attitude count for nothing; at exactly that distance they count. */
export const boundedConfidence = defineHearing({
  name: "bounded-confidence",
  summary: "Everybody hears all who speak to them, but only opinions near the own count.",
  source: "Hegselmann & Krause 2002, JASSS 5(3)2",
  params: {
    epsilon: between(0, 3, 0.4, { help: "distance up to which an opinion counts; attitudes lie 2 apart at most", evidence: "literature", source: "Hegselmann & Krause 2002: .2 on [0, 1]" }),
    self: flag(true, { help: "the own attitude counts among those heard, like that of a peer at strength 1, but does not press", evidence: "literature", source: "Hegselmann & Krause 2002" }),
  },
  kernel: ({ epsilon }) => (d) => (Math.abs(d) <= epsilon ? 1 : 0),
  self: ({ self }) => self,
  bind({ epsilon, self }, listening) {
    const { scene: { heard, agents, ties }, voice, peers, deliver } = listening;
    const pull = plain(listening) ? bindBoundedPull(listening, epsilon, self) : null;
    const { hear: others } = bindEveryone(listening, true);
    return (t, active, lo, hi) => {
      if (pull !== null && voice.count === ties.n) return pull(t, active, lo, hi);
      others(t, active, lo, hi);
      for (let k = lo; self && k < hi; k++) deliver(heard, active[k]!, peers.trust, 0, 0, agents.attitude[active[k]!]!);
    };
  },
  approach({ epsilon, self }, listening, share) {
    const { trust, negativity } = listening.peers;
    return plain(listening) && negativity === 1 ? bindBoundedApproach(listening, { epsilon, self: self ? trust : null, share }) : null;
  },
});

/** Ties of one strength and nothing out of the ordinary. */
const plain = (listening: Listening): boolean => isPlain(listening) && typeof listening.scene.ties.strength === "number";
