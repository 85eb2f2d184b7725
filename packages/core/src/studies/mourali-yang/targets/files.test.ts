import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { jsonSchema } from "../../../describe.js";
import { blankTargets } from "./blank.js";
import { targetsTables } from "./fields.js";
import { TARGETS } from "./shape.js";

const place = (name: string) => new URL(`../../../../../../targets/${name}`, import.meta.url);
const FILE = place("mourali-yang-2013.json");
const README = place("README.md");
const MARKS = /(<!-- generated: [^\n]* -->\n)[\s\S]*?(<!-- \/generated -->)/;

const readme = () => readFileSync(README, "utf8");
const fresh = () => readme().replace(MARKS, (_, open, close) => `${open}\n${targetsTables()}\n\n${close}`);
if (process.env.UPDATE_DOCS) {
  writeFileSync(FILE, blankTargets());
  writeFileSync(README, fresh());
}

it("the committed file has every place and not one number", () => {
  const text = readFileSync(FILE, "utf8");
  expect(text).toBe(blankTargets());
  const numbers: unknown[] = [];
  JSON.parse(text, (_, value) => { if (typeof value === "number") numbers.push(value); return value; });
  expect(numbers).toEqual([]);
});

it("the tables of its README are those of its description", () => expect(readme()).toBe(fresh()));

it("its JSON Schema asks for every cell and lets every number be null", () => {
  const path = "experiments.properties.4.properties.cells.properties.high.properties.uncertain.properties.private.properties.negative".split(".");
  type Node = { readonly [key: string]: Node } & { readonly required?: readonly string[] };
  const cell = path.reduce((node, key) => node[key]!, (jsonSchema(TARGETS) as Node).properties!) as unknown as { properties: Record<string, { anyOf: readonly unknown[] }> };
  expect(Object.keys(cell.properties)).toEqual(["mean", "sd", "n", "page"]);
  for (const field of Object.values(cell.properties)) expect(field.anyOf).toContainEqual({ type: "null" });
});
