import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { format } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { place, read } from "../../scripts/docs/pages.mjs";
import { programs, replaced } from "./blocks.js";

const folder = place("out/snippets");
const all = programs().map((each, k) => ({ ...each, file: `${folder}/snippet-${k}.ts` }));

/** With UPDATE_DOCS=1 the output that a page shows is written anew. */
const update = process.env.UPDATE_DOCS === "1";

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { program, file } of all) writeFileSync(file, `${program.text}export {};\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("programs of the docs", () => {
  it.each(all)("$name runs, and prints what is shown below it", async ({ file, program, shown }) => {
    const lines: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...words) => void lines.push(format(...words)));
    try {
      await import(/* @vite-ignore */ file);
    } finally {
      log.mockRestore();
    }
    const printed = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
    if (update && shown !== null) writeFileSync(place(program.page), replaced(read(program.page), program.text, printed));
    else expect(printed).toBe(shown?.text ?? "");
  });

  it("have no error of types", { timeout: 180_000 }, () => {
    const { config } = ts.readConfigFile(place("tsconfig.tests.json"), ts.sys.readFile);
    const { config: base } = ts.readConfigFile(place("tsconfig.base.json"), ts.sys.readFile);
    const given = { ...base.compilerOptions, ...config.compilerOptions, incremental: false, composite: false, tsBuildInfoFile: undefined };
    const { options } = ts.convertCompilerOptionsFromJson(given, place("."));
    const program = ts.createProgram(all.map(({ file }) => file), { ...options, typeRoots: [place("node_modules/@types")] });
    const errors = all.flatMap(({ file, name }) =>
      ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`));
    expect(errors).toEqual([]);
  });

  it("are there, with the README's first among them", () => {
    expect(all[0]).toMatchObject({ program: { page: "README.md" } });
    expect(all[0]!.shown).not.toBeNull();
  });
});
