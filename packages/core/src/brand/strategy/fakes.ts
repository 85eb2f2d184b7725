import { between, count, flag, maybe, unit } from "../../spec/shape.js";
import { expose } from "./expose.js";
import { hearerAgain } from "./hearer-again.js";
import { defineStrategy } from "./strategy.js";
import { unpaid } from "./unpaid.js";

export const fakes = defineStrategy({
  name: "fakes",
  summary: "Some people are paid to praise the brand and are believed like others, until they are found out: then those who heard them lose trust.",
  source: "Luca & Zervas 2016, doi:10.1287/mnsc.2015.2304",
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
  columns: [{ name: "deceived", holds: "u32" }, { name: "posedAt", holds: "u32", fixed: 1 }, { name: "foundAt", holds: "u32", fixed: 1 }],
  mistakes: (params) => [
    ...unpaid(params),
    ...(params.reveal !== null && params.reveal <= params.from ? [{ path: "reveal", expected: `a step after from, ${params.from}`, received: String(params.reveal) }] : []),
  ],
  bind(params, place) {
    const { id, attitude, activity, credence, reveal, detect, quit } = params;
    const { posts, concerned, inForce, scene: { agents, stream } } = place;
    const [deceived, posedAt, foundAt] = ["deceived", "posedAt", "foundAt"].map((name) => place.column[name]) as [Uint32Array, Uint32Array, Uint32Array];
    const out = place.out();
    const luck = stream(`strategy:${id}:detect`);
    const isFound = (t: number) => {
      if (t === reveal) return true;
      luck.at(t);
      return inForce(t) && luck.bernoulli(detect, 0);
    };
    const pose = () => {
      for (let i = 0; i < concerned.length; i++) {
        if (concerned[i] === 0) continue;
        agents.attitude[i] = agents.anchor[i] = agents.expressed[i] = attitude + 0;
        agents.activity[i] = activity;
      }
    };
    const fallSilent = () => {
      for (let i = 0; i < concerned.length; i++) if (concerned[i] === 1) agents.activity[i] = 0;
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
        if (inForce(t) && !(quit && foundAt[0]! > 0)) pose();
        else fallSilent();
      },
      settle(t) {
        if (foundAt[0]! > 0 || !inForce(t)) return;
        for (let s = 0; s < posts.count; s++) {
          const shill = posts.speakers[s]!;
          if (concerned[shill] === 0) continue;
          for (let k = out.offsets[shill]!; k < out.offsets[shill + 1]!; k++) if (!hearerAgain(out, shill, k)) deceived[out.hearers[k]!]!++;
        }
      },
    };
  },
});
