import { idOf, type Network } from "../network.js";
import { isPlain, writtenTies } from "./written-ties.js";
import { written, xmlText } from "./xml-text.js";

/** The network as GEXF 1.3: node attributes declared, strengths as `weight`, layers as an attribute of edges. */
export function* gexfText(network: Network): Generator<string> {
  const attributes = Object.entries(network.attributes);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `<graph defaultedgetype="${network.directed ? "directed" : "undirected"}">\n`;
  if (attributes.length > 0) {
    yield '<attributes class="node">\n';
    for (const [k, [name, values]] of attributes.entries()) {
      yield `<attribute id="${k}" title="${xmlText(name)}" type="${values instanceof Float64Array ? "double" : "string"}"/>\n`;
    }
    yield "</attributes>\n";
  }
  if (!isPlain(network)) yield '<attributes class="edge">\n<attribute id="layer" title="layer" type="string"/>\n</attributes>\n';
  yield "<nodes>\n";
  for (let i = 0; i < network.n; i++) yield node(idOf(network, i), attributes.map(([, values]) => written(values[i]!)));
  yield "</nodes>\n<edges>\n";
  let e = 0;
  for (const { source, target, strength, layer } of writtenTies(network)) {
    const weight = strength === null ? "" : ` weight="${strength}"`;
    const start = `<edge id="${e++}" source="${xmlText(source)}" target="${xmlText(target)}"${weight}`;
    yield layer === null ? `${start}/>\n` : `${start}><attvalues>${attvalue("layer", xmlText(layer))}</attvalues></edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function node(id: string, values: readonly (string | null)[]): string {
  const given = values.map((value, k) => (value === null ? "" : attvalue(String(k), value))).join("");
  const start = `<node id="${xmlText(id)}"`;
  return given === "" ? `${start}/>\n` : `${start}><attvalues>${given}</attvalues></node>\n`;
}

const attvalue = (id: string, value: string): string => `<attvalue for="${id}" value="${value}"/>`;
