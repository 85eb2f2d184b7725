import type { Issue } from "../../spec/errors.js";
import { show } from "../../spec/show.js";
import { idOf, type Network } from "../network.js";
import type { NetworkFormat } from "./import-options.js";
import { isPlain } from "./written-ties.js";

const SHOWN = 20;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
const NOT_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters and the separators of an edge list
const NOT_EDGE_LIST = /^$|^[#%]|[\x00-\x20\x7f]|\p{Surrogate}/u;
const NOT_CSV = /^$|\0|\p{Surrogate}/u;

/** Why a format cannot hold the network: the first twenty reasons. */
export function exportIssues(network: Network, format: NetworkFormat): Issue[] {
  return [...structureIssues(network, format), ...valueIssues(network), ...textIssues(network, format)].slice(0, SHOWN);
}

function structureIssues(network: Network, format: NetworkFormat): Issue[] {
  const names = Object.keys(network.attributes);
  const issues: Issue[] = [];
  if ((format === "edge-list" || format === "csv") && names.length > 0) {
    issues.push({
      code: "E_EXPORT_ATTRIBUTES", path: "attributes", expected: "no node attributes", received: names.join(", "),
      hint: "use gexf, graphml, graphology or node-link, or leave them out: { ...network, attributes: {} }",
    });
  }
  if (format === "edge-list" && !isPlain(network)) {
    issues.push({
      code: "E_EXPORT_LAYERS", path: "layers", expected: `the one layer "ties"`, received: network.layers.map(show).join(", "), hint: "use csv",
    });
  }
  if (format === "csv" && network.directed && network.from.length === 0) {
    issues.push({
      code: "E_EXPORT_DIRECTED", path: "directed", expected: "ties, whose rows tell that they are directed", received: "none", hint: "use graphml",
    });
  }
  if (format === "node-link" && names.includes("id")) {
    issues.push({ code: "E_EXPORT_ATTRIBUTES", path: "attributes.id", expected: "attributes of other names", received: "id", hint: "rename it, or use graphology" });
  }
  return issues;
}

function valueIssues({ attributes }: Network): Issue[] {
  return Object.entries(attributes).flatMap(([name, values]) => {
    const infinite = values instanceof Float64Array ? values.find((value) => !Number.isNaN(value) && !Number.isFinite(value)) : undefined;
    return infinite === undefined
      ? []
      : [{ code: "E_EXPORT_VALUE", path: `attributes.${name}`, expected: "finite numbers, or NaN where missing", received: String(infinite) }];
  });
}

function textIssues(network: Network, format: NetworkFormat): Issue[] {
  const unfit = unfitText(format);
  if (unfit === null) return [];
  const issues: Issue[] = [];
  const check = (path: string, text: string): void => {
    if (issues.length < SHOWN && unfit.test(text)) {
      issues.push({ code: "E_EXPORT_TEXT", path, expected: `text that ${format} can hold`, received: show(text), hint: "use graphology or node-link" });
    }
  };
  if (network.ids !== null) for (let i = 0; i < network.n; i++) check(`node ${i}`, idOf(network, i));
  if (!isPlain(network)) for (const name of network.layers) check("layers", name);
  for (const [name, values] of Object.entries(network.attributes)) {
    check("attributes", name);
    if (!(values instanceof Float64Array)) for (const text of values) check(`attributes.${name}`, text);
  }
  return issues;
}

function unfitText(format: NetworkFormat): RegExp | null {
  if (format === "gexf" || format === "graphml") return NOT_XML;
  if (format === "csv") return NOT_CSV;
  return format === "edge-list" ? NOT_EDGE_LIST : null;
}
