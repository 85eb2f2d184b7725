import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { DOUBLE_COLUMN, SINGLE_COLUMN } from "../theme/units.js";
import type { CellMean } from "./cell-panels.js";
import { collisions, textBoxes } from "./collisions.js";
import { interaction } from "./interaction.js";

const { document } = parseHTML("<!doctype html><html></html>");
const cells = (columns: readonly string[], rows: readonly string[]): CellMean[] =>
  rows.flatMap((row) => columns.flatMap((column) => ["low", "high"].map((x, k) => ({ row, column, x, group: "all", mean: k, low: k - 0.1, high: k + 0.1 }))));
const draw = (data: readonly CellMean[], width = SINGLE_COLUMN) => interaction(data, { title: "panels", yName: "Influence", document, width });
const places = (svg: SVGSVGElement, texts: readonly string[]) => textBoxes(svg).filter(({ text }) => texts.includes(text));

it("two factors make a grid whose columns and rows line up", () => {
  const svg = draw(cells(["private", "public"], ["asked", "unasked"]));
  expect(collisions(svg)).toEqual([]);
  expect(new Set(places(svg, ["public"]).map(({ x }) => x)).size).toBe(1);
  const rows = places(svg, ["asked", "unasked"]);
  expect(rows.map(({ text }) => text)).toEqual(["asked", "asked", "unasked", "unasked"]);
  expect(new Set(rows.map(({ y }) => y)).size).toBe(2);
});

it("levels of one factor that have no room side by side go on in the next line", () => {
  const columns = Array.from({ length: 7 }, (_, k) => `Level ${k}`);
  const lines = (width: number) => new Set(places(draw(cells(columns, [""]), width), columns).map(({ y }) => y)).size;
  expect([lines(SINGLE_COLUMN), lines(DOUBLE_COLUMN)]).toEqual([3, 2]);
});

it("levels of x are named once under each column", () => {
  expect(places(draw(cells(["private", "public"], ["asked", "unasked"])), ["low", "high"])).toHaveLength(4);
});

it("a cell that is not finite is left out of its line, and the others stay", () => {
  const data = ["a", "b", "c"].map((x, k) => ({ x, mean: k === 1 ? NaN : k, low: k, high: k }));
  expect(draw(data).querySelectorAll("circle")).toHaveLength(2);
});
