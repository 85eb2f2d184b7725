import type { AbstractGraph } from "graphology-types";
import { type Issue, SpecError } from "../../spec/errors.js";
import { show } from "../../spec/show.js";
import { keyOrder } from "../key-order.js";
import type { Attribute, Network } from "../network.js";
import { inverse } from "../permutation.js";

/**
 * The network of a graph: nodes in key order, edges in theirs, edge attributes `weight` and `layer`, node attributes as they are.
 *
 * A mixed graph with directed edges becomes a directed network, with each undirected edge both ways. An attribute that is a number
 * wherever it is present becomes numbers, any other texts.
 * @throws {SpecError} for self-ties, two ties of one pair in one layer, weights that are not finite and ≥ 0, more than 256 layers
 */
export function fromGraphology(graph: AbstractGraph): Network {
  const names = graph.nodes();
  const order = keyOrder(names);
  const rank = inverse(order);
  const keys = new Map(names.map((name, i) => [name, rank[i]!]));
  const ids = Array.from(order, (i) => names[i]!);
  const directed = graph.type === "directed" || (graph.type === "mixed" && graph.directedSize > 0);
  const edges = edgesOf(graph, directed);
  refuse(issuesOf(edges, directed));
  const layers = layersOf(graph, edges);
  return {
    n: ids.length, directed,
    from: Uint32Array.from(edges, ({ source }) => keys.get(source)!),
    to: Uint32Array.from(edges, ({ target }) => keys.get(target)!),
    strength: edges.every(({ weight }) => weight === 1) ? null : Float64Array.from(edges, ({ weight }) => weight as number),
    ids: ids.every((id, i) => id === String(i)) ? null : ids,
    layer: layers.length > 1 ? Uint8Array.from(edges, ({ layer }) => layers.indexOf(layer)) : null,
    layers,
    attributes: attributesOf(graph, ids),
  };
}

interface Edge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly weight: unknown;
  readonly layer: string;
}

function edgesOf(graph: AbstractGraph, directed: boolean): Edge[] {
  const edges: Edge[] = [];
  graph.forEachEdge((key, { weight = 1, layer = "ties" }, source, target, _, __, undirected) => {
    const edge = { key, source, target, weight: weight === 0 ? 0 : weight, layer: String(layer) };
    edges.push(edge);
    if (directed && undirected) edges.push({ ...edge, source: target, target: source });
  });
  return edges;
}

function issuesOf(edges: readonly Edge[], directed: boolean): Issue[] {
  const met = new Set<string>();
  const issues: Issue[] = [];
  for (const { key, source, target, weight, layer } of edges) {
    const path = `edges.${key}`;
    const ends = directed || source < target ? [source, target, layer] : [target, source, layer];
    const pair = JSON.stringify(ends);
    if (source === target) issues.push({ code: "E_GRAPH_SELF_TIE", path, expected: "two different ends", received: show(source) });
    else if (met.has(pair)) issues.push({ code: "E_GRAPH_PARALLEL", path, expected: "one tie for each pair and layer", received: pair });
    if (typeof weight !== "number" || !(weight >= 0 && weight < Infinity)) {
      issues.push({ code: "E_GRAPH_WEIGHT", path: `${path}.weight`, expected: "a finite number of 0 or more", received: show(weight) });
    }
    met.add(pair);
  }
  return issues;
}

/** The graph attribute `layers`, where it lists names; then the names on edges, ascending. */
function layersOf(graph: AbstractGraph, edges: readonly Edge[]): string[] {
  const listed: unknown = graph.getAttribute("layers");
  const found = [...new Set(edges.map(({ layer }) => layer))].sort((a, b) => (a < b ? -1 : 1));
  const layers = [...new Set([...(Array.isArray(listed) ? listed.map(String) : []), ...found])];
  if (layers.length > 256) refuse([{ code: "E_GRAPH_LAYERS", path: "edges", expected: "at most 256 layers", received: String(layers.length) }]);
  return layers.length > 0 ? layers : ["ties"];
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new SpecError(issues, "graph");
}

function attributesOf(graph: AbstractGraph, ids: readonly string[]): Record<string, Attribute> {
  const names = new Set(ids.flatMap((id) => Object.keys(graph.getNodeAttributes(id))));
  return Object.fromEntries([...names].sort((a, b) => (a < b ? -1 : 1)).map((name) => {
    const values = ids.map((id): unknown => graph.getNodeAttribute(id, name));
    return [name, values.every((value) => value == null || typeof value === "number")
      ? Float64Array.from(values, (value) => (value as number | null | undefined) ?? NaN)
      : values.map((value) => (value == null ? "" : String(value)))];
  }));
}
