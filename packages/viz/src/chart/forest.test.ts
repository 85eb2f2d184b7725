import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { lightTheme } from "../theme/theme.js";
import { type ForestRow, forest } from "./forest.js";

const { document } = parseHTML("<!doctype html><html></html>");
const row = (label: string, margin?: readonly [number, number]): ForestRow => ({ label, estimate: 0.1, low: 0, high: 0.2, ...(margin === undefined ? {} : { margin }) });
const bands = (rows: readonly ForestRow[]) => [...forest(rows, { title: "margins", xName: "Influence", marginName: "margin of each", document }).querySelectorAll("rect")]
  .filter((rectangle) => rectangle.getAttribute("fill") === lightTheme.line)
  .map((rectangle) => ({ width: Number(rectangle.getAttribute("width")), y: Number(rectangle.getAttribute("y")) }));

it("every row has a band as wide as its own margin, in its own place, and the legend one more", () => {
  const [sample, narrow, wide] = bands([row("narrow", [-0.05, 0.05]), row("none"), row("wide", [-0.15, 0.15])]) as [{ width: number }, { width: number; y: number }, { width: number; y: number }];
  expect(sample.width).toBeGreaterThan(0);
  expect(wide.width / narrow.width).toBeCloseTo(3, 2);
  expect(wide.y - narrow.y).toBeGreaterThan(30);
});

it("without margins there is no band, not even in the legend", () => expect(bands([row("a"), row("b")])).toEqual([]));
