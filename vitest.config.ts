import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@talkback\/core\/testing$/, replacement: source("packages/core/src/testing/index.ts") },
      { find: /^@talkback\/core\/(.+)$/, replacement: source("packages/core/src/$1.ts") },
      { find: /^@talkback\/core$/, replacement: source("packages/core/src/index.ts") },
      { find: /^@talkback\/viz$/, replacement: source("packages/viz/src/index.ts") },
    ],
  },
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts", "examples/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
