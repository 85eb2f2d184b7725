import { pageranking } from "../../graph/measure/pagerank.js";
import { between } from "../../spec/shape.js";
import { inPortions } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

export const byPagerank = inPortions({
  name: "by-pagerank",
  summary: "Those with most (or least) PageRank: heard by many who themselves are heard, and who hear few others.",
  source: "Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X",
  params: {
    ...RANKED_PARAMS,
    damping: between(0, 1, 0.85, { below: true, help: "probability that attention is passed on along a tie", evidence: "literature", source: "Brin & Page 1998" }),
  },
  *choosing(params, scene, chosen) {
    yield* markRanked(params, scene, yield* pageranking(scene.ties, { damping: params.damping }), chosen);
  },
});
