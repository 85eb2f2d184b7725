import { type Issue, SpecError } from "../../spec/errors.js";
import { show } from "../../spec/show.js";
import { idOf, type Network } from "../network.js";
import { NetworkDraft } from "./network-draft.js";

const MOST = 0xfffffffe;

/** An empty draft that networks are added to. */
export function openDraft(subject: string): NetworkDraft {
  const stop = (expected: string, received: string): never => {
    throw new SpecError([{ code: "E_NETWORK_SIZE", path: "", expected, received }], subject);
  };
  return new NetworkDraft({
    nodes: MOST, ties: MOST, exceeded: (what) => stop(`fewer than 2³² ${what}`, "more"), layersExceeded: () => stop("at most 256 layers", "more"),
  });
}

/** Adds a network's nodes, attributes and ties; issues where an attribute says something else than before. */
export function addNetwork(draft: NetworkDraft, network: Network, layerName: (layer: string) => string): Issue[] {
  const { n, from, to, strength, layer, layers, directed } = network;
  const index = Uint32Array.from({ length: n }, (_, i) => draft.index.ofText(idOf(network, i)));
  const layerIndex = layers.map((name) => draft.layer(layerName(name)));
  for (let e = 0; e < from.length; e++) {
    draft.ties.addWith(index[from[e]!]!, index[to[e]!]!, {
      strength: strength === null ? 1 : strength[e]!, layer: layerIndex[layer === null ? 0 : layer[e]!]!, directed,
    });
  }
  return Object.keys(network.attributes).flatMap((name) => addAttribute(draft, network, name, index));
}

function addAttribute(draft: NetworkDraft, network: Network, name: string, index: Uint32Array): Issue[] {
  const values = network.attributes[name]!;
  const holds = values instanceof Float64Array ? "numbers" : "texts";
  const column = draft.attributes.column(name, holds);
  const path = `attributes.${name}`;
  if (column.holds !== holds) return [{ code: "E_LAYERS_ATTRIBUTE", path, expected: `${column.holds}, as in another layer`, received: holds }];
  const issues: Issue[] = [];
  for (let i = 0; i < network.n; i++) {
    const value = values[i]!;
    if (value === "" || Number.isNaN(value)) continue;
    const known = column.cells[index[i]!];
    if (known !== undefined && known !== value) {
      issues.push({ code: "E_LAYERS_ATTRIBUTE", path: `${path} of ${show(idOf(network, i))}`, expected: `${show(known)}, as in another layer`, received: show(value) });
    }
    column.cells[index[i]!] = value;
  }
  return issues;
}
