import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { collisions } from "./collisions.js";
import { figure } from "./figure.js";
import { type Shape, shape } from "./shape.js";
import { words } from "./words.js";

const { document } = parseHTML("<!doctype html><html></html>");
const of = (...shapes: Shape[]) => collisions(figure({ title: "planted", document, width: 300 }, () => ({ height: 100, shapes, description: "" })));
const fill = "#000000";

it("finds two texts that overlap, whatever their anchors", () => {
  expect(of(words("left", 100, 50, { fill }), words("right", 110, 50, { fill, anchor: "middle" }))).toEqual([`"left" meets "right"`]);
  expect(of(words("left", 100, 50, { fill, anchor: "end" }), words("right", 101, 50, { fill }))).toEqual([]);
});

it("finds a text that leaves the figure at any side", () => {
  const places = [[-5, 50], [290, 50], [50, 2], [50, 99]] as const;
  expect(places.map(([x, y]) => of(words("over the edge", x, y, { fill })))).toEqual(places.map(() => [`"over the edge" leaves the figure`]));
});

it("finds a round mark on a text", () => {
  expect(of(words("under", 50, 50, { fill }), shape("circle", { cx: 60, cy: 50, r: 2 }))).toEqual([`"under" meets a mark`]);
  expect(of(words("beside", 50, 50, { fill }), shape("circle", { cx: 40, cy: 50, r: 2 }))).toEqual([]);
});
