import { type Issue, SpecError } from "../../spec/errors.js";
import { show } from "../../spec/show.js";
import type { Network } from "../network.js";
import { addNetwork, openDraft } from "./draft-network.js";
import { settle } from "./settle.js";

export interface NamedLayer {
  readonly name: string;
  readonly network: Network;
}

const SHOWN = 20;

/**
 * One network whose ties keep the layer they came from; the same id is the same person in every layer.
 *
 * Layers of a network that has several are named `name/layer`; layers without ties vanish. A directed layer among
 * undirected ones turns all directed: each undirected tie becomes two.
 * @throws {SpecError} when names repeat, or layers disagree on an attribute of a node
 */
export function mergeLayers(layers: readonly NamedLayer[]): Network {
  const draft = openDraft("layers");
  const issues = nameIssues(layers);
  for (const { name, network } of layers) {
    issues.push(...addNetwork(draft, network, (layer) => (network.layers.length === 1 ? name : `${name}/${layer}`)));
  }
  if (issues.length > 0) throw new SpecError(issues.slice(0, SHOWN), "layers");
  return settle(draft, { directed: layers.some(({ network }) => network.directed), merge: "max" }).network;
}

/** The same network with nodes in key order, ties sorted, merged and freed of self-ties, and layers by ascending name. */
export function canonicalNetwork(network: Network): Network {
  const draft = openDraft("network");
  addNetwork(draft, network, (layer) => layer);
  return settle(draft, { directed: network.directed, merge: "max" }).network;
}

function nameIssues(layers: readonly NamedLayer[]): Issue[] {
  if (layers.length === 0) return [{ code: "E_LAYERS_EMPTY", path: "", expected: "at least one layer", received: "none" }];
  const names = layers.map(({ name }) => name);
  return names.flatMap((name, k): Issue[] =>
    name === "" || names.indexOf(name) !== k
      ? [{ code: "E_LAYERS_NAME", path: `layers[${k}].name`, expected: "a name of its own", received: show(name) }]
      : []);
}
