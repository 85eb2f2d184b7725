import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { DOUBLE_COLUMN, SINGLE_COLUMN } from "../theme/units.js";
import { collisions } from "./collisions.js";
import { type PathModel, pathDiagram } from "./path-diagram.js";

const { document } = parseHTML("<!doctype html><html></html>");
const NODES = ["Certainty", "Confidence", "Threat", "Divergence"];

/** All arrows forward between nodes; those that skip a node have an interval with 0 in it. */
const chain = (nodes: readonly string[]): PathModel => ({
  paths: nodes.flatMap((from, i) => nodes.slice(i + 1).map((to, k) => ({ from, to, estimate: -0.123, low: -0.4, high: k === 0 ? -0.01 : 0.3 }))),
});
const draw = (nodes: readonly string[], width = SINGLE_COLUMN, data = [chain(nodes)]) => pathDiagram(data, { title: "paths", nodes, width, document });
const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll("text")].map((each) => each.textContent);

it.each([2, 3, 4])("all arrows among %d nodes have their labels apart, in both widths", (count) => {
  const nodes = [...NODES.slice(0, count - 1), "Divergence"];
  for (const width of [SINGLE_COLUMN, DOUBLE_COLUMN]) expect(collisions(draw(nodes, width))).toEqual([]);
  expect(texts(draw(nodes)).filter((each) => each === "−0.12")).toHaveLength((count * (count - 1)) / 2);
});

it("more nodes than have room are refused", () => expect(() => draw([...NODES, "Avoidance"])).toThrow(new RangeError("a path diagram has room for 4 nodes, not for 5")));

it("an arrow is dashed exactly where its interval includes 0", () => {
  const dashed = (svg: SVGSVGElement) => [...svg.querySelectorAll("line")].map((each) => each.getAttribute("stroke-dasharray"));
  const one = (low: number, high: number) => draw(["a", "b"], SINGLE_COLUMN, [{ paths: [{ from: "a", to: "b", estimate: (low + high) / 2, low, high }] }]);
  expect([dashed(one(-2, -1)), dashed(one(1, 2))]).toEqual([[null], [null]]);
  expect([dashed(one(-1, 2)), dashed(one(0, 2))]).toEqual([["4 2.5", "4 2.5"], ["4 2.5", "4 2.5"]]);
});

it("conditions stand side by side in two columns, under each other in one", () => {
  const height = (width: number, conditions: number) => Number(draw(NODES, width, Array.from({ length: conditions }, () => chain(NODES))).getAttribute("height"));
  expect(height(DOUBLE_COLUMN, 2)).toBe(height(DOUBLE_COLUMN, 1));
  expect(height(SINGLE_COLUMN, 2)).toBeGreaterThan(1.5 * height(SINGLE_COLUMN, 1));
});
