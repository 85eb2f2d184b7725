import { idOf, type Network } from "../network.js";
import { attributeMembers, jsonObject, member, separated } from "./json-text.js";
import { writtenTies } from "./written-ties.js";

/** The network as graphology serialises graphs: `Graph.from(JSON.parse(text))` reads it. */
export function* graphologyText(network: Network): Generator<string> {
  const type = network.directed ? "directed" : "undirected";
  yield `{"attributes":{},"options":{"type":"${type}","multi":${network.layers.length > 1},"allowSelfLoops":false},\n"nodes":[`;
  yield* separated(nodes(network));
  yield '],\n"edges":[';
  yield* separated(edges(network));
  yield "]}\n";
}

function* nodes(network: Network): Generator<string> {
  const members = attributeMembers(network);
  for (let i = 0; i < network.n; i++) yield jsonObject([member("key", idOf(network, i)), `"attributes":${jsonObject(members(i))}`]);
}

function* edges(network: Network): Generator<string> {
  for (const { source, target, strength, layer } of writtenTies(network)) {
    yield jsonObject([
      member("source", source), member("target", target), network.directed ? null : '"undirected":true',
      `"attributes":${jsonObject([member("weight", strength), member("layer", layer)])}`,
    ]);
  }
}
