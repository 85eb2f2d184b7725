import Graph from "graphology";
import { idOf, type Network } from "../network.js";

/**
 * The network as a graph of its own: strengths as edge attribute `weight`, layers as `layer` (listed in graph attribute `layers`),
 * node attributes where they are not missing. Several layers make a multigraph. `fromGraphology` gives the network back.
 */
export function toGraphology(network: Network): Graph {
  const { n, directed, from, to, strength, layer, layers } = network;
  const graph = new Graph({ type: directed ? "directed" : "undirected", multi: layer !== null, allowSelfLoops: false });
  const names = Array.from({ length: n }, (_, i) => idOf(network, i));
  for (let i = 0; i < n; i++) graph.addNode(names[i]!, attributesAt(network, i));
  const named = layers.length > 1 || layers[0] !== "ties";
  if (named) graph.setAttribute("layers", [...layers]);
  for (let e = 0; e < from.length; e++) {
    graph.addEdge(names[from[e]!]!, names[to[e]!]!, {
      ...(strength === null ? {} : { weight: strength[e]! }),
      ...(named ? { layer: layers[layer?.[e] ?? 0]! } : {}),
    });
  }
  return graph;
}

function attributesAt({ attributes }: Network, i: number): Record<string, number | string> {
  const present = Object.entries(attributes).map(([name, column]) => [name, column[i]!] as const);
  return Object.fromEntries(present.filter(([, value]) => value !== "" && !Number.isNaN(value)));
}
