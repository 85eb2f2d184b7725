import { idOf, type Network } from "../network.js";
import { isPlain, writtenTies } from "./written-ties.js";
import { written, xmlText } from "./xml-text.js";

/** The network as GraphML: node attributes a0, a1, …, strengths as `weight`, layers as `layer`. */
export function* graphmlText(network: Network): Generator<string> {
  const attributes = Object.entries(network.attributes);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [k, [name, values]] of attributes.entries()) yield key(`a${k}`, "node", name, values instanceof Float64Array ? "double" : "string");
  if (network.strength !== null) yield key("weight", "edge", "weight", "double");
  if (!isPlain(network)) yield key("layer", "edge", "layer", "string");
  yield `<graph edgedefault="${network.directed ? "directed" : "undirected"}">\n`;
  for (let i = 0; i < network.n; i++) {
    const data = attributes.map(([, values], k) => datum(`a${k}`, written(values[i]!))).join("");
    yield element(`node id="${xmlText(idOf(network, i))}"`, "node", data);
  }
  for (const { source, target, strength, layer } of writtenTies(network)) {
    const data = datum("weight", strength === null ? null : String(strength)) + datum("layer", layer === null ? null : xmlText(layer));
    yield element(`edge source="${xmlText(source)}" target="${xmlText(target)}"`, "edge", data);
  }
  yield "</graph>\n</graphml>\n";
}

const key = (id: string, scope: string, name: string, type: string): string =>
  `<key id="${id}" for="${scope}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`;
const datum = (id: string, text: string | null): string => (text === null ? "" : `<data key="${id}">${text}</data>`);
const element = (start: string, name: string, data: string): string => (data === "" ? `<${start}/>\n` : `<${start}>${data}</${name}>\n`);
