import { portions } from "../../pace/portions.js";
import { count, list } from "../../spec/shape.js";
import { inPortions } from "./target.js";

export const byCommunity = inPortions({
  name: "by-community",
  summary: "Everybody in some communities; communities come from the network's column, else from its partition.",
  source: null,
  params: { communities: list(count(0, 1e9, undefined, { help: "number of a community" }), { help: "numbers of the communities" }, [0]) },
  *choosing({ communities }, { community, byKey }, chosen) {
    const of = community();
    const wanted = new Set(communities);
    yield* portions(byKey.length, 1, (lo, hi) => {
      for (let i = lo; i < hi; i++) chosen[i] = wanted.has(of[i]!) ? 1 : 0;
    });
  },
});
