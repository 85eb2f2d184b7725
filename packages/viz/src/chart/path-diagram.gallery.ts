import { type Gallery, LONG } from "./common.gallery.js";
import { pathDiagram, type PathModel } from "./path-diagram.js";

const NODES = ["Attitude certainty", "Confidence in one's power", "Perceived threat", "Divergence"];

const model = (condition: string, factor: number, nodes: readonly string[]): PathModel => {
  const path = (from: number, to: number, estimate: number) => ({ from: nodes[from]!, to: nodes[to]!, estimate: estimate * factor, low: estimate * factor - 0.14, high: estimate * factor + 0.14 });
  return {
    condition,
    paths: [path(0, 1, 0.71), path(1, 2, -0.64), path(2, 3, 0.58), path(0, 2, -0.09), path(1, 3, 0.06), path(0, 3, -0.21)],
    indirect: { estimate: -0.26 * factor, low: -0.26 * factor - 0.09, high: -0.26 * factor + 0.09 },
  };
};

const wild = NODES.map((each) => `${each} ${LONG}`);

export const gallery: Gallery = {
  typical: (common) => pathDiagram([model("Unsolicited opinions", 1, NODES), model("Solicited opinions", 0.15, NODES)], { ...common, title: "Serial mediation by condition", nodes: NODES }),
  empty: (common) => pathDiagram([], { ...common, title: "Mediation of nothing", nodes: [] }),
  extreme: (common) => pathDiagram([model(LONG, 123456, wild), model("not finite", NaN, wild), { paths: [{ from: "nobody", to: wild[0]!, estimate: 1, low: 0, high: 2 }] }], { ...common, title: LONG, nodes: wild, indirectName: LONG }),
};
