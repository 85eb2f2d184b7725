import { defineTarget } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

export const byDegree = defineTarget({
  name: "by-degree",
  summary: "Those heard by most (or fewest) others.",
  source: null,
  params: RANKED_PARAMS,
  choose(params, scene, chosen) {
    const hearers = new Uint32Array(scene.ties.n);
    for (const j of scene.ties.speakers) hearers[j]!++;
    markRanked(params, scene, (i) => hearers[i]!, chosen);
  },
});
