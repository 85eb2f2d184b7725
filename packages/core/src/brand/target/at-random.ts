import { unit } from "../../spec/shape.js";
import { defineTarget } from "./target.js";

export const atRandom = defineTarget({
  name: "at-random",
  summary: "Each agent is a target with the same probability; a larger share only adds targets.",
  source: null,
  params: { share: unit(0.1, { help: "probability of each agent to be a target", evidence: "assumed" }) },
  choose({ share }, { byKey, keys, stream }, chosen) {
    const luck = stream("targets");
    for (const i of byKey) chosen[i] = luck.bernoulli(share, keys[i]!) ? 1 : 0;
  },
});
