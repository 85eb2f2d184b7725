import { expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "./source-file.js";

const lines = (file: SourceFile) => file.text.replace(/\n$/, "").split("\n").length;
const longerThan = (limit: number, files: readonly SourceFile[]) =>
  files.filter((file) => lines(file) > limit).map((file) => `${file.path}: ${lines(file)} lines`);

it("no file is longer than 300 lines", () => {
  const long = longerThan(200, sourceFiles());
  if (long.length > 0) console.warn(`longer than 200 lines:\n  ${long.join("\n  ")}`);
  expect(longerThan(300, sourceFiles())).toEqual([]);
});

it("a file of 301 lines would be found, one of 300 not", () => {
  const ofLines = (n: number) => ({ path: `${n}.ts`, text: "x;\n".repeat(n) });
  expect(longerThan(300, [ofLines(300), ofLines(301)])).toEqual(["301.ts: 301 lines"]);
});
