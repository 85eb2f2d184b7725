import { dirname } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "./source-file.js";

const config = `${root}packages/core/tsconfig.json`;
const planted = `${root}packages/core/src/planted.ts`;

/** Messages of core's own compiler settings about one more file among core's. */
function messagesAbout(text: string): string[] {
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, dirname(config));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === planted || fileExists(path);
  host.readFile = (path) => (path === planted ? text : readFile(path));
  host.getSourceFile = (path, target) => (path === planted ? ts.createSourceFile(path, text, target) : getSourceFile(path, target));
  const program = ts.createProgram([...fileNames, planted], options, host);
  const found = program.getSemanticDiagnostics(program.getSourceFile(planted));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

it("core compiles without the types of browsers and Node: their names are unknown in it", () => {
  const names = ["document", "window", "process", "console", "performance", "setTimeout", "TextEncoder", "fetch", "Buffer"];
  const text = `${names.map((name) => `export const use_${name} = ${name};`).join("\n")}\nexport const fine = Math.abs(-1);\n`;
  const messages = messagesAbout(`${text}import "node:fs";\n`);
  expect(messages.filter((message) => /Cannot find name '(\w+)'/.test(message)).map((message) => message.split("'")[1])).toEqual(names);
  expect(messages).toHaveLength(names.length + 1);
  expect(messages.some((message) => message.includes("node:fs"))).toBe(true);
});
