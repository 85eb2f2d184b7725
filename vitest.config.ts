import { defineConfig } from "vitest/config";
import { fromSource } from "./scripts/from-source.mjs";
import { Reporter } from "./scripts/reporter.mjs";

export default defineConfig({
  plugins: [fromSource],
  test: {
    include: ["packages/*/src/**/*.test.ts", "packages/viz/app/**/*.test.ts", "test/**/*.test.ts", "examples/**/*.test.ts"],
    // On a busy machine commands and browsers take their time.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Modules are loaded once for all files of a worker, which takes half of the time: what a test changes of them, of globals or spies, it puts back in afterEach or finally.
    isolate: false,
    // What is polled comes late where everybody works at once.
    expect: { poll: { timeout: 60_000 } },
    // As many as there are cores: many tests wait for processes of their own.
    maxWorkers: "100%",
    reporters: process.env.TALKBACK_REPORT ? ["default", new Reporter()] : ["default"],
  },
});
