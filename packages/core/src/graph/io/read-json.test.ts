import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { SpecError } from "../../spec/errors.js";
import { importNetworkSync } from "./import-network.js";
import { utf8 } from "../../random/utf8.js";

const readText = (text: string) => importNetworkSync(utf8(text));
const read = (value: unknown) => readText(JSON.stringify(value));
const issues = (value: unknown) => {
  try {
    if (typeof value === "string") readText(value);
    else read(value);
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
  throw new Error("was accepted");
};

describe("graphology's JSON", () => {
  it("gives what graphology exported: attributes, weights, direction", () => {
    for (const type of ["directed", "undirected"] as const) {
      const graph = new Graph({ type });
      graph.addNode("b", { age: 41, town: "Lyon" });
      graph.addNode("a", { age: null });
      graph.addEdge("b", "a", { weight: 2 });
      const { network, report } = read(graph.export());
      expect(report.format).toBe("graphology");
      expect(network).toMatchObject({ directed: type === "directed", ids: ["a", "b"], strength: Float64Array.of(2) });
      expect(network.attributes).toEqual({ age: Float64Array.of(Number.NaN, 41), town: ["", "Lyon"] });
    }
  });

  it("turns directed when it mixes both kinds, and says so", () => {
    const graph = new Graph({ type: "mixed" });
    for (const key of ["a", "b", "c"]) graph.addNode(key);
    graph.addDirectedEdge("a", "b");
    graph.addUndirectedEdge("b", "c");
    expect(read(graph.export()).report).toMatchObject({ mixed: true, directed: true, ties: 3 });
  });
});

describe("node-link JSON", () => {
  it("gives nodes, links or edges, and what it declares, wherever it declares it", () => {
    const nodes = [{ id: 10, age: 3, quick: true }, { id: 9, age: 4 }];
    const ties = [{ source: 10, target: 9, weight: 0.5 }];
    for (const file of [{ directed: true, nodes, links: ties }, { edges: ties, nodes, directed: true }]) {
      const { network, report } = read(file);
      expect(report).toMatchObject({ format: "node-link", directed: true, ties: 1 });
      expect(network).toMatchObject({ ids: ["9", "10"], from: Uint32Array.of(1), to: Uint32Array.of(0), strength: Float64Array.of(0.5) });
      expect(network.attributes).toEqual({ age: Float64Array.of(4, 3), quick: ["", "true"] });
    }
    expect(read({ nodes, links: ties }).report.directed).toBe(false);
  });

  it("leaves out attributes that are lists or objects, and says so", () => {
    const { network, report } = read({ nodes: [{ id: "a", at: [1, 2] }, { id: "b" }], links: [] });
    expect(network.attributes).toEqual({});
    expect(report.warnings).toEqual(['the attribute "at" of nodes was left out, since it holds lists or objects']);
  });
});

describe("a JSON file", () => {
  it("reads alike whatever its white space, and wherever it is cut", () => {
    const value = { directed: false, graph: { note: 'a "quoted", {braced} [text]\\' }, nodes: [{ id: "a,]}" }, { id: "b\\\"" }], links: [{ source: "a,]}", target: "b\\\"" }] };
    const expected = read(value).network;
    const bytes = utf8(JSON.stringify(value, null, 3));
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(importNetworkSync(pieces).network).toEqual(expected);
    expect(expected.ids).toEqual(["a,]}", 'b\\"']);
  });

  it("lists all issues at once, with their places", () => {
    const found = issues({
      nodes: [{ id: "a" }, { id: "a" }, { id: 1.5 }, "b"],
      links: [{ source: "a", target: "z" }, { source: "a" }, { source: "a", target: "a", weight: -1 }],
    });
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ["E_IMPORT_NODE_TWICE", "nodes[1]"], ["E_IMPORT_JSON", "nodes[2].id"], ["E_IMPORT_JSON", "nodes[3]"],
      ["E_IMPORT_JSON", "links[1].target"], ["E_IMPORT_STRENGTH", "links[2]"], ["E_IMPORT_NODE_UNKNOWN", "links[0]"]]);
  });

  it.each(['{"nodes":[{"id":"a"}', '{"nodes":[{"id":"a"},]}', '{"nodes":[{"id":"a"}]} x', '{"nodes" [{"id":"a"}]}', '{nodes:[]}', '{"nodes":[{"id":"a"}],}',
    '{"nodes":[{"id":"a"]}', '{"nodes":{}}', '{"a":1 "b":2}', `{"nodes":[${"[".repeat(200)}${"]".repeat(200)}]}`])("is refused when it is no such JSON: %s", (text) => {
    expect(issues(text)[0]!.code).toMatch(/^E_IMPORT_(JSON|DEPTH)$/);
  });

  it("is refused for weights and layers that are lists or objects, whatever these say they are as texts", () => {
    const tie = (attributes: object) => issues({ nodes: [{ key: "a" }, { key: "b" }], edges: [{ source: "a", target: "b", attributes }] });
    for (const odd of [{ toString: "1" }, [2], {}]) {
      expect(tie({ weight: odd })).toMatchObject([{ code: "E_IMPORT_STRENGTH" }]);
      expect(tie({ layer: odd })).toMatchObject([{ code: "E_IMPORT_JSON", path: expect.stringMatching(/layer$/), expected: "a text or a number" }]);
    }
  });

  it("is refused for numbers beyond all bounds", () => {
    expect(issues('{"nodes":[{"id":"a","x":1e999}]}')).toMatchObject([{ code: "E_IMPORT_ATTRIBUTE", path: "nodes[0].x" }]);
    expect(issues('{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","weight":1e999}]}')).toMatchObject([{ code: "E_IMPORT_STRENGTH" }]);
  });

  it("is empty without nodes", () => expect(issues("{}")).toMatchObject([{ code: "E_IMPORT_EMPTY" }]));
});
