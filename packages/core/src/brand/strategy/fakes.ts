import type { OutTies } from "../../graph/out-ties.js";
import type { Agents } from "../../population/agents.js";
import { between, count, flag, maybe, unit } from "../../spec/shape.js";
import { expose } from "./expose.js";
import { hearerAgain } from "./hearer-again.js";
import { defineStrategy, type Posts } from "./strategy.js";
import { unpaid } from "./unpaid.js";

export const fakes = defineStrategy({
  name: "fakes",
  summary: "Some people are paid to praise the brand and are believed like others, until they are found out: then those who heard them lose trust.",
  source: "Luca & Zervas 2016, doi:10.1287/mnsc.2015.2304, for how common they are; the mechanism is ours",
  params: {
    attitude: between(-1, 1, 1, { help: "what they say", evidence: "assumed" }),
    activity: unit(1, { help: "how much they talk", evidence: "assumed" }),
    credence: unit(1, { help: "how far they are believed, against a peer like others", evidence: "assumed" }),
    reveal: maybe(count(0, 1e9, undefined, { help: "step in which they are found out for certain; null: never", unit: "step" })),
    detect: unit(0, { help: "probability that they are found out in a step", evidence: "assumed" }),
    loss: unit(0.5, { help: "share of trust that those who heard one lose (k_f)", evidence: "assumed" }),
    taint: between(0, 2, 1, { help: "how far it spoils what the brand said before: times k_f, the share taken back of what attitude is above its anchor", evidence: "assumed" }),
    lasting: unit(1, { help: "share by which the anchor follows", evidence: "assumed" }),
    quit: flag(true, { help: "they fall silent when found out" }),
  },
  credits: true,
  columns: [{ name: "deceived", holds: "u32" }, { name: "posedAt", holds: "u32", fixed: 1 }, { name: "foundAt", holds: "u32", fixed: 1 }],
  mistakes: (params) => [
    ...unpaid(params),
    ...(params.reveal !== null && params.reveal <= params.from ? [{ path: "reveal", expected: `a step after from, ${params.from}`, received: String(params.reveal) }] : []),
  ],
  bind(params, place) {
    const { id, credence, reveal, detect, quit } = params;
    const { posts, concerned, inForce, scene } = place;
    const [deceived, posedAt, foundAt] = ["deceived", "posedAt", "foundAt"].map((name) => place.column[name]) as [Uint32Array, Uint32Array, Uint32Array];
    const out = place.out();
    const luck = scene.stream(`strategy:${id}:detect`);
    const isFound = (t: number) => {
      luck.at(t);
      return (reveal !== null && t >= reveal) || (inForce(t) && luck.bernoulli(detect, 0));
    };
    return {
      begin(t) {
        if (posedAt[0]! > 0 && foundAt[0] === 0 && isFound(t)) {
          foundAt[0] = t + 1;
          expose(params, place, deceived);
        }
        if (posedAt[0] === 0 && inForce(t)) {
          posedAt[0] = t + 1;
          for (let i = 0; i < concerned.length; i++) if (concerned[i] === 1) posts.credence[i] = credence;
        }
        if (posedAt[0] === 0) return;
        if (inForce(t) && !(quit && foundAt[0]! > 0)) pose(params, concerned, scene.agents);
        else fallSilent(concerned, scene.agents);
      },
      settle(t) {
        if (foundAt[0] === 0 && inForce(t)) deceive(posts, concerned, out, deceived);
      },
    };
  },
});

function pose({ attitude, activity }: { readonly attitude: number; readonly activity: number }, concerned: Uint8Array, agents: Agents): void {
  for (let i = 0; i < concerned.length; i++) {
    if (concerned[i] === 0) continue;
    agents.attitude[i] = agents.anchor[i] = agents.expressed[i] = attitude + 0;
    agents.activity[i] = activity;
  }
}

function fallSilent(concerned: Uint8Array, { activity }: Agents): void {
  for (let i = 0; i < concerned.length; i++) if (concerned[i] === 1) activity[i] = 0;
}

/** Counts for each agent the fakes that it heard by a tie in this step. */
function deceive({ speakers, count: speaking }: Posts, concerned: Uint8Array, out: OutTies, deceived: Uint32Array): void {
  for (let s = 0; s < speaking; s++) {
    const j = speakers[s]!;
    if (concerned[j] === 0) continue;
    for (let k = out.offsets[j]!; k < out.offsets[j + 1]!; k++) if (!hearerAgain(out, j, k)) deceived[out.hearers[k]!]!++;
  }
}
