import { idOf, type Network } from "../network.js";
import { attributeMembers, jsonObject, member, separated } from "./json-text.js";
import { writtenTies } from "./written-ties.js";

/** The network as node-link JSON, which NetworkX (`node_link_graph(data, edges="links")`) and D3 read. */
export function* nodeLinkText(network: Network): Generator<string> {
  yield `{"directed":${network.directed},"multigraph":${network.layers.length > 1},"graph":{},\n"nodes":[`;
  yield* separated(nodes(network));
  yield '],\n"links":[';
  yield* separated(links(network));
  yield "]}\n";
}

function* nodes(network: Network): Generator<string> {
  const members = attributeMembers(network);
  for (let i = 0; i < network.n; i++) yield jsonObject([member("id", idOf(network, i)), ...members(i)]);
}

function* links(network: Network): Generator<string> {
  for (const { source, target, strength, layer } of writtenTies(network)) {
    yield jsonObject([member("source", source), member("target", target), member("weight", strength), member("layer", layer)]);
  }
}
