import { defineConfig } from "vitest/config";
import { fromSource } from "./scripts/from-source.mjs";
import { Reporter } from "./scripts/reporter.mjs";

export default defineConfig({
  plugins: [fromSource],
  test: {
    include: ["packages/*/src/**/*.test.ts", "packages/viz/app/**/*.test.ts", "test/**/*.test.ts", "examples/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is polled comes late where everybody works at once.
    expect: { poll: { timeout: 60_000 } },
    // As many as there are cores: many tests wait for processes of their own.
    maxWorkers: "100%",
    reporters: process.env.TALKBACK_REPORT ? ["default", new Reporter()] : ["default"],
  },
});
