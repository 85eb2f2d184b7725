import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpecError } from "../../spec/errors.js";
import type { Network } from "../network.js";
import { importNetworkSync } from "./import-network.js";
import { canonicalNetwork, mergeLayers } from "./merge-layers.js";
import { utf8 } from "../../random/utf8.js";

const read = (text: string, directed = false): Network => importNetworkSync(utf8(text), { format: "edge-list", directed }).network;
const ties = ({ from, to, ids, layer, layers, strength }: Network) => Array.from(from, (a, e) =>
  [ids?.[a] ?? String(a), ids?.[to[e]!] ?? String(to[e]), layers[layer?.[e] ?? 0], strength?.[e] ?? 1]);
const issues = (merge: () => unknown) => {
  try {
    merge();
  } catch (error) {
    if (error instanceof SpecError) return error.issues.map(({ code }) => code);
    throw error;
  }
  throw new Error("was accepted");
};

describe("mergeLayers", () => {
  it("takes the same id for the same person, and keeps ties of two layers apart", () => {
    const merged = mergeLayers([{ name: "work", network: read("ann bob 2\nbob cat 1\n") }, { name: "home", network: read("bob ann\ndan ann\n") }]);
    expect(merged).toMatchObject({ n: 4, directed: false, ids: ["ann", "bob", "cat", "dan"], layers: ["home", "work"] });
    expect(ties(merged)).toEqual([["ann", "bob", "home", 1], ["ann", "bob", "work", 2], ["ann", "dan", "home", 1], ["bob", "cat", "work", 1]]);
  });

  it("does not depend on the order of layers", () => {
    const list = fc.array(fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a !== b), { minLength: 1, maxLength: 9 }).map((pairs) => read(pairs.map(([a, b]) => `${a} ${b}\n`).join("")));
    fc.assert(fc.property(list, list, (a, b) => {
      const [x, y] = [{ name: "a", network: a }, { name: "b", network: b }];
      expect(mergeLayers([y, x])).toEqual(mergeLayers([x, y]));
    }));
  });

  it("turns all directed when one layer is: undirected ties go both ways", () => {
    const merged = mergeLayers([{ name: "a", network: read("0 1\n") }, { name: "b", network: read("1 0\n", true) }]);
    expect(merged.directed).toBe(true);
    expect(ties(merged)).toEqual([["0", "1", "a", 1], ["1", "0", "a", 1], ["1", "0", "b", 1]]);
  });

  it("prefixes layers of networks that have several", () => {
    const inner = mergeLayers([{ name: "x", network: read("0 1\n") }, { name: "y", network: read("1 2\n") }]);
    expect(mergeLayers([{ name: "in", network: inner }, { name: "out", network: read("0 2\n") }]).layers).toEqual(["in/x", "in/y", "out"]);
  });

  it("joins attributes, and refuses layers that disagree", () => {
    const aged = (age: number[]): Network => ({ ...read("0 1\n"), attributes: { age: Float64Array.from(age) } });
    const merge = (a: Network, b: Network) => mergeLayers([{ name: "a", network: a }, { name: "b", network: b }]);
    expect(merge(aged([Number.NaN, 4]), aged([3, 4])).attributes.age).toEqual(Float64Array.of(3, 4));
    expect(issues(() => merge(aged([1, 4]), aged([3, 5])))).toEqual(["E_LAYERS_ATTRIBUTE", "E_LAYERS_ATTRIBUTE"]);
    expect(issues(() => merge(aged([1, 4]), { ...aged([1, 1]), attributes: { age: ["1", "4"] } }))).toEqual(["E_LAYERS_ATTRIBUTE"]);
  });

  it("refuses names that repeat or are empty, and no layers at all", () => {
    const network = read("0 1\n");
    expect(issues(() => mergeLayers([{ name: "a", network }, { name: "a", network }, { name: "", network }]))).toEqual(["E_LAYERS_NAME", "E_LAYERS_NAME"]);
    expect(issues(() => mergeLayers([]))).toEqual(["E_LAYERS_EMPTY"]);
  });
});

describe("canonicalNetwork", () => {
  const messy: Network = {
    n: 3, directed: false, from: Uint32Array.of(2, 0, 1, 1), to: Uint32Array.of(0, 2, 1, 0), strength: null, ids: ["c", "b", "a"], layer: null, layers: ["ties"],
    attributes: { age: Float64Array.of(30, 20, 10) },
  };

  it("orders nodes by key, ties by ends, and drops parallels and self-ties", () => {
    expect(canonicalNetwork(messy)).toEqual({ ...messy, ids: ["a", "b", "c"], from: Uint32Array.of(0, 1), to: Uint32Array.of(2, 2), attributes: { age: Float64Array.of(10, 20, 30) } });
  });

  it("changes nothing the second time", () => expect(canonicalNetwork(canonicalNetwork(messy))).toEqual(canonicalNetwork(messy)));
});
