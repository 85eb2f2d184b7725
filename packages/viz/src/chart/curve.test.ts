import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { collisions, textBoxes } from "./collisions.js";
import { curve, type Curve } from "./curve.js";

const { document } = parseHTML("<!doctype html><html></html>");
const meeting = ["one", "two", "three"].map((name, k): Curve => ({ name, points: Array.from({ length: 30 }, (_, i) => ({ x: 10 + 10 * i, y: 1 - Math.exp(-i / (1 + k)) })) }));
const draw = (data: readonly Curve[], more: { reference?: number | null; xScale?: "log" } = {}) => curve(data, { title: "curves", xName: "n", yName: "Power", document, ...more });
const texts = (svg: SVGSVGElement) => textBoxes(svg).map(({ text }) => text);

it("names of curves that end together stand apart, in the order of the curves before", () => {
  const svg = draw(meeting);
  expect(collisions(svg)).toEqual([]);
  const named = textBoxes(svg).filter(({ text }) => ["one", "two", "three"].includes(text)).sort((a, b) => a.y - b.y);
  expect(named.map(({ text }) => text)).toEqual(["one", "two", "three"]);
});

it("a name too long for the end of its curve is in a legend, whole where that has room", () => {
  const long = "A name of no more than one line";
  const svg = draw([meeting[0]!, { ...meeting[1]!, name: long }]);
  expect(textBoxes(svg).find(({ text }) => text === long)?.y).toBeLessThan(20);
});

it("the line of reference has its number only where the axis lacks it", () => {
  expect(texts(draw(meeting, { reference: 0.85 }))).toContain("0.85");
  expect(texts(draw(meeting)).filter((text) => /^0\.80?$/.test(text))).toEqual(["0.8"]);
  expect(texts(draw(meeting, { reference: null }))).not.toContain("0.80");
});

it("a logarithmic axis leaves out what is not above 0", () => {
  const points = [{ x: 0, y: 0.1 }, { x: -5, y: 0.2 }, { x: 10, y: 0.5 }, { x: 100, y: 0.9 }];
  const marks = (svg: SVGSVGElement) => svg.querySelectorAll("circle").length - 1;
  expect([marks(draw([{ name: "with its sample in the legend", points }], { xScale: "log" })), marks(draw([{ name: "a", points }]))]).toEqual([2, 4]);
});
