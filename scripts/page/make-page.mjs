import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { fromSource } from "../from-source.mjs";
import { fromApp } from "./from-app.mjs";
import { pageFiles } from "./page-files.mjs";
import { startsWith } from "./starts-with.mjs";

const viz = fileURLToPath(new URL("../../packages/viz/", import.meta.url));
const app = fileURLToPath(new URL("../../packages/viz/app/", import.meta.url));
const entries = { app: `${app}main.ts`, lab: `${app}lab/worker.ts` };

/** Vite plugin: pictures of the page are given their places by its lab, so that they need no workers of their own. */
const placesByLab = {
  name: "talkback-places-by-lab",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} id */
  load: (id) => (id.endsWith("/src/layout/layout-in-worker.ts") ? "export const layoutInWorker = () => Promise.reject(new Error('places come from the lab'));" : undefined),
};

/** Every file of the page, built: as a folder of modules, and as one file whose page and worker are one classic script. */
export async function makePage() {
  const [folder, script, { poster, engine }] = await Promise.all([modules(), oneScript(), fromApp()]);
  return pageFiles({ ...folder, script, poster, engine });
}

/**
 * The modules of the folder by file name, minified: what the page starts with, what its workers start with, what both need, and what is
 * fetched later; names hold a hash of the content, so that modules of two builds never mix.
 *
 * @returns {Promise<{ chunks: readonly import("./first-load.mjs").Chunk[], style: string }>}
 */
export async function modules() {
  const lib = { entry: entries, formats: /** @type {["es"]} */ (["es"]), cssFileName: "app" };
  const codeSplitting = { includeDependenciesRecursively: false, groups: [{ name: startsWith({ within: viz, page: entries.app, worker: entries.lab }), debugName: "page" }] };
  const output = { minify: true, codeSplitting, entryFileNames: "[name]-[hash].js", chunkFileNames: ({ name, facadeModuleId }) => `${name === "panel" || name === "late" ? basename(dirname(facadeModuleId)) : name}-[hash].js` };
  const built = await bundled({ lib, cssCodeSplit: false, rolldownOptions: { output, preserveEntrySignatures: "allow-extension" } });
  const chunks = built.filter((file) => file.type === "chunk").map(({ fileName, name, isEntry, code, imports }) => ({ fileName, name, isEntry, code, imports }));
  const style = built.find(({ fileName }) => fileName.endsWith(".css"));
  return { chunks, style: style?.type === "asset" ? String(style.source).trim() : "" };
}

async function oneScript() {
  const lib = { entry: `${app}offline.ts`, name: "talkback", formats: /** @type {["iife"]} */ (["iife"]), fileName: "app", cssFileName: "app" };
  const [first] = await bundled({ lib, rolldownOptions: { output: { codeSplitting: false } } });
  return first.type === "chunk" ? first.code : "";
}

/** @param {import("vite").BuildEnvironmentOptions} options */
async function bundled(options) {
  const built = await build({ root: app, configFile: false, logLevel: "warn", plugins: [fromSource, placesByLab], build: { write: false, target: "es2023", ...options } });
  const [{ output }] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (built);
  return output;
}
