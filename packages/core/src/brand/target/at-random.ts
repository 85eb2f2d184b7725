import { portions } from "../../pace/portions.js";
import { unit } from "../../spec/shape.js";
import { inPortions } from "./target.js";

export const atRandom = inPortions({
  name: "at-random",
  summary: "Each agent is a target with the same probability; a larger share only adds targets.",
  source: null,
  params: { share: unit(0.1, { help: "probability of each agent to be a target", evidence: "assumed" }) },
  *choosing({ share }, { byKey, keys, stream }, chosen) {
    const luck = stream("targets");
    yield* portions(byKey.length, 1, (lo, hi) => {
      for (let i = lo; i < hi; i++) chosen[i] = luck.bernoulli(share, keys[i]!) ? 1 : 0;
    });
  },
});
