import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import ts from "typescript";

/** V8's `--max-inlined-bytecode-size`; a function above it is called, and its result allocated, at every draw. */
const LIMIT = 460;

test.each(["draw13", "uniform13"])("the bytecode of %s is short enough for V8 to inline it", (name) => {
  const source = readFileSync(new URL(`../../packages/core/src/random/${name}.ts`, import.meta.url), "utf8");
  const script = join(tmpdir(), `bytecode-${name}-${process.pid}.mjs`);
  const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext } });
  writeFileSync(script, `${outputText}\n${name}(1, 2, 3, 4);`);
  const listing = execFileSync(process.execPath, ["--print-bytecode", `--print-bytecode-filter=${name}`, script], { encoding: "utf8" });
  expect(Number(/Bytecode length: (\d+)/.exec(listing)?.[1])).toBeLessThanOrEqual(LIMIT);
});
