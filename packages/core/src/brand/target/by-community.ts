import { count, list } from "../../spec/shape.js";
import { defineTarget } from "./target.js";

export const byCommunity = defineTarget({
  name: "by-community",
  summary: "Everybody in some communities; communities come from the network's column, else from its partition.",
  source: null,
  params: { communities: list(count(0, 1e9, undefined, { help: "number of a community" }), { help: "numbers of the communities" }, [0]) },
  choose({ communities }, { community, byKey }, chosen) {
    const of = community();
    for (const i of byKey) chosen[i] = communities.includes(of[i]!) ? 1 : 0;
  },
});
