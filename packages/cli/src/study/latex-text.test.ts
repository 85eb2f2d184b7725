import { expect, it } from "vitest";
import { latexTable } from "./latex-table.js";
import { latexText } from "./latex-text.js";
import { markdownTable } from "./markdown-table.js";
import { table } from "./table.js";

it.each([
  ["50 % of A & B, $5, #1, a_b", "50~\\% of A \\& B, \\$5, \\#1, a\\_b"],
  ["~ ^ \\ { }", "\\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\{ \\}"],
  ["-0.41 [-0.50, -.32]", "$-$0.41 {[}$-$0.50,~$-$.32{]}"],
  ["E1-E10, well-being, 2013-14, x -> y", "E1-E10, well-being, 2013-14, x $\\rightarrow$ y"],
  ["−1 ≥ ±2 × η²", "$-$1 $\\geq$ $\\pm$2 $\\times$ $\\eta$$^2$"],
  ["-", "$-$"],
])("%j is set as %j", (text, latex) => {
  expect(latexText(text)).toBe(latex);
});

const ROWS = [{ id: "E1", text: "50 % & more_{x}", value: -0.5 }, { id: "E1", text: "a|b", value: 1 }, { id: "E2", text: "a|b", value: 2 }];
const filled = (times: number) => table({
  name: "some_table", caption: "100 % of it", rows: Array.from({ length: times }, () => ROWS).flat(),
  columns: [{ name: "value", label: "value", of: ({ value }) => value }],
  print: [{ head: "ID", text: ({ id }) => id, once: true }, { head: "Text", text: ({ text }) => text, width: "3cm", once: true }, { head: "Value", text: ({ value }) => value.toFixed(2) }],
});

it("what repeats the row above is left out of print, but not what comes again under something else", () => {
  expect(filled(1).printed!.rows).toEqual([["E1", "50 % & more_{x}", "-0.50"], ["", "a|b", "1.00"], ["E2", "a|b", "2.00"]]);
});

it.each([1, 10])("a table of %d times three rows has as many cells in every line, closed braces and environments, and no bare mark", (times) => {
  const each = filled(times);
  const latex = latexTable(each, each.printed!);
  const lines = latex.split("\n").filter((line) => line.endsWith(" \\\\"));
  expect(lines.map((line) => line.split(/(?<!\\)&/).length)).toEqual(lines.map(() => 3));
  const depth = Array.from(latex.matchAll(/(?<!\\)[{}]/g), ([brace]) => (brace === "{" ? 1 : -1)).reduce((sum, step) => sum + step, 0);
  const ends = (word: string) => Array.from(latex.matchAll(new RegExp(`\\\\${word}\\{(\\w+)\\}`, "g")), ([, name]) => name).sort();
  expect([depth, ends("begin")]).toEqual([0, ends("end")]);
  expect(latex.split("\n").slice(1).join("\n")).not.toMatch(/(?<!\\)[%#_]/);
  expect(latex.includes("longtable")).toBe(times === 10);
});

it("Markdown keeps a bar within its cell", () => {
  const each = filled(1);
  const [, , head, rule, ...rows] = markdownTable(each, each.printed!).trimEnd().split("\n");
  for (const line of [head!, rule!, ...rows]) expect(line.split(/(?<!\\)\|/)).toHaveLength(5);
});
