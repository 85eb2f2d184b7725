import type { Network } from "../network.js";
import { MARK } from "./read-edge-list.js";
import { isolates, writtenTies } from "./written-ties.js";

/** The network as an edge list; direction and isolates in comment lines of our own, which other readers skip. */
export function* edgeListText(network: Network): Generator<string> {
  yield `${MARK}${network.directed ? "directed" : "undirected"}\n`;
  for (const id of isolates(network)) yield `${MARK}isolate ${id}\n`;
  for (const { source, target, strength } of writtenTies(network)) {
    yield strength === null ? `${source} ${target}\n` : `${source} ${target} ${strength}\n`;
  }
}
