import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { Reporter } from "./scripts/reporter.mjs";

const packages = fileURLToPath(new URL("packages", import.meta.url));

/** Source file of a package's door: `@talkback/core/io` is src/io.ts or src/io/index.ts. */
function source(name: string, door = "index"): string {
  const base = `${packages}/${name}/src/${door}`;
  return existsSync(`${base}.ts`) ? `${base}.ts` : `${base}/index.ts`;
}

const fromSource = {
  name: "talkback-from-source",
  enforce: "pre" as const,
  resolveId(id: string) {
    const match = /^@talkback\/(core|viz)(?:\/(.+))?$/.exec(id);
    return match ? source(match[1]!, match[2]) : undefined;
  },
};

export default defineConfig({
  plugins: [fromSource],
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts", "examples/**/*.test.ts"],
    testTimeout: 60_000,
    reporters: process.env.TALKBACK_REPORT ? ["default", new Reporter()] : ["default"],
  },
});
