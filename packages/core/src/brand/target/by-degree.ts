import { portions, TIE } from "../../pace/portions.js";
import { inPortions } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

export const byDegree = inPortions({
  name: "by-degree",
  summary: "Those heard by most (or fewest) others.",
  source: null,
  params: RANKED_PARAMS,
  *choosing(params, scene, chosen) {
    const hearers = new Uint32Array(scene.ties.n);
    const { m, speakers } = scene.ties;
    yield* portions(m, TIE, (lo, hi) => { for (let e = lo; e < hi; e++) hearers[speakers[e]!]!++; });
    yield* markRanked(params, scene, hearers, chosen);
  },
});
