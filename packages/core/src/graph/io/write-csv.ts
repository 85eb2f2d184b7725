import type { Network } from "../network.js";
import { isolates, isPlain, writtenTies } from "./written-ties.js";

/** The network as CSV, one tie a row; `type` is Directed, Undirected, or Isolate for a node without ties. */
export function* csvText(network: Network): Generator<string> {
  const isWeighted = network.strength !== null;
  const isLayered = !isPlain(network);
  const type = network.directed ? "Directed" : "Undirected";
  const row = (source: string, target: string, kind: string, strength: string, layer: string): string =>
    `${[source, target, kind, ...(isWeighted ? [strength] : []), ...(isLayered ? [layer] : [])].map(cell).join(",")}\n`;
  yield row("source", "target", "type", "weight", "layer");
  for (const id of isolates(network)) yield row(id, "", "Isolate", "", "");
  for (const { source, target, strength, layer } of writtenTies(network)) yield row(source, target, type, String(strength), layer ?? "");
}

const cell = (text: string): string => (/[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text);
