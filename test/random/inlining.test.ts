import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import ts from "typescript";

/** V8's `--max-inlined-bytecode-size`; a function above it is called, and most numbers that it returns are allocated. */
const LIMIT = 460;

test("the bytecode of draw13 is short enough for V8 to inline it", () => {
  expect(bytecodeOf("draw13")).toBeLessThanOrEqual(LIMIT);
});

test("the bytecode of block13 is too long for V8 to inline it, which leaves room for what takes the words out of its cell", () => {
  expect(bytecodeOf("block13")).toBeGreaterThan(LIMIT);
});

function bytecodeOf(name: string): number {
  const source = readFileSync(new URL(`../../packages/core/src/random/${name}.ts`, import.meta.url), "utf8");
  const script = join(tmpdir(), `bytecode-${name}-${process.pid}.mjs`);
  const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext } });
  writeFileSync(script, `${outputText}\n${name}(1, 2, 3, 4);`);
  const listing = execFileSync(process.execPath, ["--print-bytecode", `--print-bytecode-filter=${name}`, script], { encoding: "utf8" });
  return Number(/Bytecode length: (\d+)/.exec(listing)?.[1]);
}
