import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { place, read } from "../../scripts/docs/pages.mjs";
import { programs } from "./blocks.js";

const folder = place("out/react");
const recipes = programs("tsx").map(({ name, program }, k) => ({ name, text: program.text, file: `${folder}/recipe-${k}.tsx` }));

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function errorsOf(file: string, text: string): string[] {
  writeFileSync(file, text);
  const { config: base } = ts.readConfigFile(place("tsconfig.base.json"), ts.sys.readFile);
  const given = { ...base.compilerOptions, jsx: "react-jsx", lib: ["ES2023", "DOM", "DOM.Iterable"], types: [], noEmit: true, composite: false, declaration: false, declarationMap: false, sourceMap: false };
  const { options } = ts.convertCompilerOptionsFromJson(given, place("."));
  const program = ts.createProgram([file], options);
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("recipes in React", { timeout: 180_000 }, () => {
  it("are there", () => expect(recipes.map(({ name }) => name)).toEqual([expect.stringContaining("docs/guide/the-player.md")]));

  it.each(recipes)("$name has no error of types", ({ file, text }) => expect(errorsOf(file, text)).toEqual([]));

  it("one that gives the player what is no run would be found", () => {
    const [{ file, text }] = recipes as [(typeof recipes)[number]];
    expect(errorsOf(file, text.replace("createPlayer(ref.current, run)", "createPlayer(ref.current, 7)"))).toHaveLength(1);
  });
});

it("the page's first program is the script of example 09", () => {
  const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const example = /<script type="module">([\s\S]*)<\/script>/.exec(read("examples/09-a-player-in-a-page.html"))![1]!;
  expect(lines(programs("js").find(({ name }) => name.startsWith("docs/guide/the-player.md"))!.program.text)).toEqual(lines(example));
});
