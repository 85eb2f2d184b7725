import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { fromSource } from "./from-source.mjs";

const packages = fileURLToPath(new URL("../packages/", import.meta.url));

/** Where modules for pages without a bundler lie, from the root. */
export const BROWSER = "packages/viz/dist/browser";

/** Doors by the name of their file: `@talkback/core`, `@talkback/core/scenarios`, `@talkback/viz` … */
const DOORS = { core: "core/src/index.ts", scenarios: "core/src/scenarios.ts", catalog: "core/src/catalog.ts", viz: "viz/src/index.ts", element: "viz/src/element.ts", views: "viz/src/views.ts" };

/**
 * The doors of core and viz as modules that name no package, so that an import map is all that a page needs; what they share is in modules
 * of its own, and what is rarely needed is fetched when it is.
 *
 * @returns {Promise<ReadonlyMap<string, string>>} texts by file name
 */
export async function browserModules() {
  const entry = Object.fromEntries(Object.entries(DOORS).map(([name, door]) => [name, packages + door]));
  const output = { minify: true, entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" };
  const built = await build({
    root: `${packages}viz`, base: "./", configFile: false, logLevel: "error", plugins: [fromSource],
    build: { write: false, target: "es2023", lib: { entry, formats: ["es"] }, rolldownOptions: { output } },
  });
  const [{ output: files }] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (built);
  return new Map(files.map((file) => [file.fileName, file.type === "chunk" ? file.code : String(file.source)]));
}

/**
 * Writes them into their folder, in place of those that were there.
 *
 * @param {ReadonlyMap<string, string>} modules
 */
export function writeBrowserModules(modules) {
  const folder = join(packages, "..", BROWSER);
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of modules) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
