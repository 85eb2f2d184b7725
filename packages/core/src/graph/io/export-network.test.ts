import fc from "fast-check";
import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { SpecError } from "../../spec/errors.js";
import type { Attribute, Network } from "../network.js";
import { exportNetwork } from "./export-network.js";
import { importNetworkSync } from "./import-network.js";
import { type NetworkFormat, networkFormats } from "./import-options.js";
import { canonicalNetwork } from "./merge-layers.js";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", " a ", 'q"q', "a,b;c", "two\nlines", "\t", "\r", "#x", "%", "=1+1", "007", "é😀", "\ufeffx", "<&>", "source"));
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has none of these
const xmlText = anyText.filter((text) => !/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text));
const csvText = anyText.filter((text) => text !== "" && !text.includes("\0"));
const wordText = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("a,b", 'q"', "source", "007", "-4", "é😀", "x#", "\ufeffx")).filter(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what an edge list cannot hold
  (text) => !/^$|^[#%]|[\x00-\x20\x7f]/.test(text));

const texts: Record<NetworkFormat, fc.Arbitrary<string>> = {
  "edge-list": wordText, csv: csvText, gexf: xmlText, graphml: xmlText, graphology: anyText, "node-link": anyText,
};
const finite = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0), fc.integer());

const columns = (n: number, values: fc.Arbitrary<string>): fc.Arbitrary<Attribute> => fc.oneof(
  fc.array(fc.oneof(finite, fc.constant(Number.NaN)), { minLength: n, maxLength: n }).map((list) => Float64Array.from(list)),
  fc.array(fc.oneof(values, fc.constant("")), { minLength: n, maxLength: n }));

/** Networks in canonical form that the format can hold. */
function networks(format: NetworkFormat): fc.Arbitrary<Network> {
  const text = texts[format];
  const isPlain = format === "edge-list" || format === "csv";
  const ids = fc.oneof(
    fc.integer({ min: 1, max: 8 }).map((n) => Array.from({ length: n }, (_, i) => String(i))),
    fc.uniqueArray(fc.nat(2 ** 31).map(String), { minLength: 1, maxLength: 8 }), fc.uniqueArray(text, { minLength: 1, maxLength: 8 }));
  const layers = format === "edge-list" ? fc.constant(["ties"]) : fc.oneof(fc.constant(["ties"]), fc.uniqueArray(text, { minLength: 1, maxLength: 3 }));
  return fc.tuple(ids, layers, fc.boolean(), fc.boolean()).chain(([names, layerNames, directed, isWeighted]) => {
    const n = names.length;
    const strength = isWeighted ? fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0) : fc.constant(1);
    const tie = fc.tuple(fc.nat(n - 1), fc.nat(n - 1), strength, fc.nat(layerNames.length - 1));
    const names2 = text.filter((name) => !(format === "node-link" && name === "id"));
    const attributes = isPlain ? fc.constant({}) : fc.dictionary(names2, columns(n, text), { maxKeys: 3, noNullPrototype: true });
    return fc.tuple(fc.array(tie, { minLength: format === "csv" ? 1 : 0, maxLength: 12 }), attributes).map(([ties, values]) => canonicalNetwork({
      n, directed, ids: names, layers: layerNames, attributes: values,
      from: Uint32Array.from(ties, ([a]) => a), to: Uint32Array.from(ties, ([, b]) => b),
      strength: Float64Array.from(ties, ([, , w]) => w), layer: Uint8Array.from(ties, ([, , , l]) => l),
    }));
  }).filter(({ directed, from }) => format !== "csv" || !directed || from.length > 0);
}

describe.each(networkFormats)("%s", (format) => {
  it("gives every network back that it can hold: ties, strengths, layers, ids, attributes, direction, isolates", () => {
    fc.assert(fc.property(networks(format), (network) => {
      const { network: back, report } = importNetworkSync(exportNetwork(network, format));
      expect(back).toEqual(network);
      expect(report.format).toBe(format);
    }), { numRuns: 300 });
  });

  it("comes in many pieces when it is long, and none is lost", () => {
    const n = 20_000;
    const ring = canonicalNetwork({
      n, directed: false, from: Uint32Array.from({ length: n }, (_, i) => i), to: Uint32Array.from({ length: n }, (_, i) => (i + 1) % n),
      strength: null, ids: null, layer: null, layers: ["ties"], attributes: {},
    });
    const pieces = [...exportNetwork(ring, format)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(importNetworkSync(pieces).network).toEqual(ring);
  });
});

describe("what a format cannot hold", () => {
  const pair: Network = {
    n: 2, directed: true, from: Uint32Array.of(0), to: Uint32Array.of(1), strength: null, ids: ["a", "b"], layer: null, layers: ["ties"], attributes: {},
  };
  const codes = (network: Partial<Network>, format: NetworkFormat) => {
    try {
      exportNetwork({ ...pair, ...network }, format);
    } catch (error) {
      if (error instanceof SpecError) return error.issues.map(({ code }) => code);
      throw error;
    }
    return [];
  };

  it("is refused before anything is written", () => {
    const attributes = { age: Float64Array.of(1, 2) };
    expect(codes({ attributes }, "edge-list")).toEqual(["E_EXPORT_ATTRIBUTES"]);
    expect(codes({ attributes }, "csv")).toEqual(["E_EXPORT_ATTRIBUTES"]);
    expect(codes({ layers: ["work"] }, "edge-list")).toEqual(["E_EXPORT_LAYERS"]);
    for (const id of ["a b", "", "#a", "%", "a\tb"]) expect(codes({ ids: [id, "z"] }, "edge-list")).toEqual(["E_EXPORT_TEXT"]);
    for (const format of ["gexf", "graphml"] as const) expect(codes({ ids: ["\x01", "z"] }, format)).toEqual(["E_EXPORT_TEXT"]);
    expect(codes({ from: new Uint32Array(), to: new Uint32Array() }, "csv")).toEqual(["E_EXPORT_DIRECTED"]);
    expect(codes({ attributes: { id: ["x", "y"] } }, "node-link")).toEqual(["E_EXPORT_ATTRIBUTES"]);
    expect(codes({ attributes: { age: Float64Array.of(1, Number.POSITIVE_INFINITY) } }, "graphology")).toEqual(["E_EXPORT_VALUE"]);
    for (const format of networkFormats) expect(codes({}, format)).toEqual([]);
  });
});

it("graphology reads what is written for it", () => {
  const network: Network = {
    n: 3, directed: false, from: Uint32Array.of(0, 1), to: Uint32Array.of(1, 2), strength: Float64Array.of(2, 0.5), ids: ["a", "b", "c"],
    layer: null, layers: ["ties"], attributes: { age: Float64Array.of(1, Number.NaN, 3) },
  };
  const graph = Graph.from(JSON.parse(Buffer.concat([...exportNetwork(network, "graphology")]).toString()));
  expect([graph.type, graph.order, graph.size, graph.getEdgeAttribute("b", "a", "weight"), graph.getNodeAttribute("c", "age")]).toEqual(["undirected", 3, 2, 2, 3]);
});
