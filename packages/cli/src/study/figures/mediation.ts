import type { PathFinding, Study } from "@talkback/core/studies";
import { pathDiagram } from "@talkback/viz/figures";
import { type Drawn, readable, thousandths } from "./drawn.js";

const NODES = ["Uncertainty", "Confidence in power", "Felt threat", "Divergence"] as const;
const PATHS = [["a1", 0, 1], ["d21", 1, 2], ["b2", 2, 3], ["direct", 0, 3]] as const;

/** The serial mediation of Experiment 3 in its four conditions. */
export function mediationFigure({ paths, settings }: Study): Drawn {
  const data = paths.flatMap(({ condition, paths: found, indirect }) => [
    ...PATHS.map(([path, from, to]) => ({ condition, path, from: NODES[from], to: NODES[to], estimate: found[path].mean, low: found[path].low, high: found[path].high })),
    { condition, path: "indirect", from: NODES[0], to: NODES[3], estimate: indirect.mean, low: indirect.low, high: indirect.high },
  ]);
  return {
    name: "fig-3-mediation", columns: "double", data, title: "Serial mediation in Experiment 3",
    caption: `Serial mediation in Experiment 3 by power and solicitation (unstandardised; uncertainty 0 or 1, confidence and threat 0 to 1, divergence -1 to 1): means over replications with ${settings.n} participants a cell and their 95 % intervals; paths from uncertainty to threat and from confidence to divergence are fitted and not drawn.`,
    draw: (common) => pathDiagram(paths.map(modelOf), { ...common, nodes: NODES, indirectName: "Serial indirect effect" }),
  };
}

const modelOf = ({ condition, paths, indirect }: PathFinding) => ({
  condition,
  paths: PATHS.map(([path, from, to]) => ({ from: NODES[from], to: NODES[to], ...readable({ ...paths[path], estimate: paths[path].mean }) })),
  indirect: thousandths({ ...indirect, estimate: indirect.mean }),
});
