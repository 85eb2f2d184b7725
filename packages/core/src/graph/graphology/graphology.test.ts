import fc from "fast-check";
import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { fromGraphology, graphologyGenerators, toGraphology } from "../../graphology.js";
import { setupRng } from "../../random/setup-rng.js";
import type { SpecError } from "../../spec/errors.js";
import { arbitraryNetwork } from "../../testing/arbitrary-network.js";
import { compile } from "../compile.js";
import { components } from "../measure/components.js";
import { inDegrees, meanDegree } from "../measure/degree.js";
import type { Network } from "../network.js";

/** A generator's network at its defaults, with some of them replaced. */
function make(name: string, seed: string, given: Record<string, unknown> = {}): Network {
  const generator = graphologyGenerators.find((g) => g.name === name)!;
  const defaults = Object.entries(generator.params).map(([param, shape]) => [param, "default" in shape ? shape.default : undefined]);
  return generator.generate({ ...Object.fromEntries(defaults), ...given } as never, setupRng(seed, 0, "network"));
}

describe("fromGraphology and toGraphology", () => {
  it("give back the network they were given", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      fc.pre(network.strength === null || network.strength.some((strength) => strength !== 1));
      expect(fromGraphology(toGraphology(network))).toEqual(network);
    }), { numRuns: 300 });
  });

  it("keep ids and attributes, missing values included", () => {
    const network: Network = {
      ...fromGraphology(new Graph()), n: 3, ids: ["ann", "bob", "cy"], from: Uint32Array.of(2), to: Uint32Array.of(0),
      attributes: { age: Float64Array.of(31, NaN, 0), club: ["a", "", "b"] },
    };
    expect(fromGraphology(toGraphology(network))).toEqual(network);
  });

  it("put nodes in key order, whatever order they were added in", () => {
    const graph = new Graph({ type: "directed" });
    for (const node of ["10", "9", "-1"]) graph.addNode(node);
    graph.addEdge("10", "-1");
    const { ids, from, to } = fromGraphology(graph);
    expect([ids, [...from], [...to]]).toEqual([["-1", "9", "10"], [2], [0]]);
  });

  it("write the undirected edges of a mixed graph both ways", () => {
    const graph = new Graph();
    for (const node of [0, 1, 2]) graph.addNode(node);
    graph.addUndirectedEdge(0, 1, { weight: 3 });
    graph.addDirectedEdge(1, 2);
    const { directed, from, to, strength } = fromGraphology(graph);
    const ties = Array.from(from, (speaker, e) => [speaker, to[e], strength![e]]);
    expect([directed, ties.sort()]).toEqual([true, [[0, 1, 3], [1, 0, 3], [1, 2, 1]]]);
  });

  it("read a layer of each edge, and let a pair meet in two of them", () => {
    const graph = new Graph({ type: "undirected", multi: true });
    for (const node of [0, 1]) graph.addNode(node);
    graph.addEdge(0, 1, { layer: "work" });
    graph.addEdge(1, 0, { layer: "home" });
    const { layers, layer } = fromGraphology(graph);
    expect([layers, [...layer!]]).toEqual([["home", "work"], [1, 0]]);
  });

  it("refuse self-ties, parallel ties and impossible weights, all at once", () => {
    const graph = new Graph({ type: "undirected", multi: true });
    for (const node of [0, 1]) graph.addNode(node);
    graph.addEdgeWithKey("loop", 0, 0);
    graph.addEdgeWithKey("first", 0, 1, { weight: -1 });
    graph.addEdgeWithKey("second", 1, 0, { weight: "much" });
    try {
      fromGraphology(graph);
      expect.unreachable();
    } catch (error) {
      expect((error as SpecError).issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
        "E_GRAPH_SELF_TIE edges.loop", "E_GRAPH_WEIGHT edges.first.weight", "E_GRAPH_PARALLEL edges.second", "E_GRAPH_WEIGHT edges.second.weight",
      ]);
    }
  });
});

describe("graphologyGenerators", () => {
  it.each(graphologyGenerators.map(({ name }) => name))("%s makes the same simple network from the same chance, and survives conversion", (name) => {
    const network = make(name, "same");
    expect(make(name, "same")).toEqual(network);
    expect(fromGraphology(toGraphology(network))).toEqual(network);
    expect(network.directed).toBe(false);
    expect(network.from.length).toBeGreaterThan(0);
  });

  it.each(["graphology-erdos-renyi", "clusters", "girvan-newman"])("%s takes its chance from the one it is given", (name) => {
    expect(make(name, "one")).not.toEqual(make(name, "other"));
  });

  it("make the karate club's 34 members and 78 ties, and Florence's 15 families and 20 marriages", () => {
    const [club, florence] = [make("karate-club", ""), make("florentine-families", "")];
    expect([club.n, club.from.length, club.ids]).toEqual([34, 78, null]);
    expect([florence.n, florence.from.length, florence.ids!.indexOf("Medici")]).toEqual([15, 20, 8]);
    expect((club.attributes.club as readonly string[]).filter((leader) => leader === "Mr. Hi").length).toBe(17);
  });

  it("make cavemen of equal degree, apart or in one ring", () => {
    const [apart, ring] = [make("caveman", "", { cliques: 5, size: 4 }), make("connected-caveman", "", { cliques: 5, size: 4 })].map((g) => compile(g));
    expect([...new Set(inDegrees(apart!))]).toEqual([3]);
    expect([components(apart!).sizes.length, components(ring!).sizes.length]).toEqual([5, 1]);
    expect(meanDegree(ring!)).toBe(3);
  });

  it.each([
    ["graphology-erdos-renyi", { n: 1 }, 1], ["clusters", { n: 2, ties: 1, clusters: 1 }, 2], ["caveman", { cliques: 1, size: 1 }, 1],
    ["connected-caveman", { cliques: 2, size: 1 }, 2], ["connected-caveman", { cliques: 2, size: 2 }, 4], ["ladder", { rungs: 2 }, 4], ["path", { n: 2 }, 2],
  ] as const)("%s survives the small end of its ranges", (name, params, n) => {
    expect(make(name, "", params).n).toBe(n);
  });
});
