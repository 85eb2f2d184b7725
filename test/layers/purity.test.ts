import { describe, expect, it } from "vitest";
import { impurities } from "./impurities.js";
import { sourceFiles } from "./source-file.js";

const core = sourceFiles().filter((file) => file.path.startsWith("packages/core/src/") && !/\.(test|d)\.ts$/.test(file.path));
const of = (text: string) => impurities({ path: "x.ts", text });

describe("core's source", () => {
  it("holds nothing that could differ between engines, places or moments", () => {
    expect(core.length).toBeGreaterThan(10);
    expect(core.flatMap(impurities)).toEqual([]);
  });
});

describe("a planted impurity is found:", () => {
  it.each([
    ["chance", "export const x = Math.random();", "Math.random"],
    ["a function that engines round differently", "export const x = (y: number) =>\n  1 + Math.exp(y);", "Math.exp"],
    ["a constant of Math, which core writes out", "export const x = Math.PI;", "Math.PI"],
    ["Math by another name", "const { log } = Math;", "Math taken whole"],
    ["Math by computed name", `const x = Math["pow"](2, 3);`, "Math taken whole"],
    ["a power", "export const x = (y: number) => y ** 2;", "the operator **"],
    ["a power in place", "let x = 2; x **= 2;", "the operator **"],
    ["the date", "export const x = new Date();", "Date"],
    ["the date as a type", "export type X = Date;", "Date"],
    ["a clock", "declare const performance: any; export const x = performance.now();", "performance"],
    ["a detour to a clock", "export const x = (globalThis as any).performance.now();", "globalThis"],
    ["a console", "console.log(1);", "console"],
    ["an encoder", "export const x = new TextEncoder();", "TextEncoder"],
    ["an order by locale", `export const x = (a: string, b: string) => a.localeCompare(b);`, "localeCompare"],
    ["an order by locale in disguise", `export const x = (a: any) => a["localeCompare"]("b");`, "localeCompare"],
    ["a number by locale", "export const x = (1).toLocaleString();", "toLocaleString"],
    ["a format by locale", "export const x = new Intl.NumberFormat();", "Intl"],
    ["code from text", `export const x = new Function("return 1");`, "Function"],
    ["a default export", "export default function x() {}", "a default export"],
    ["a default export of a value", "const x = 1; export default x;", "a default export"],
    ["a default export by another name", "const x = 1; export { x as default };", "a default export"],
  ])("%s", (_, text, what) => {
    const found = of(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => line.endsWith(`: ${what}`))).toBe(true);
  });

  it("at its line", () => {
    expect(of("const a = 1;\n\nconst b = a ** 2;")).toEqual(["x.ts:3: the operator **"]);
  });

  it("but not words in comments, texts and names of properties", () => {
    const text = `// Math.random() ** Date\nexport const x = { Date: "Math.exp", performance: 1 };\nexport const y = Math.sqrt(x.performance) * Math.imul(1, 2);\ninterface Z { console: number }`;
    expect(of(text)).toEqual([]);
  });
});
