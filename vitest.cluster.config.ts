import { defineConfig } from "vitest/config";
import { fromSource } from "./scripts/from-source.mjs";

/** Tests that start servers and kill them: one file after the other. */
export default defineConfig({
  plugins: [fromSource],
  test: { include: ["test/cluster/**/*.cluster.ts"], testTimeout: 900_000, hookTimeout: 300_000, fileParallelism: false },
});
