import { build } from "vite";
import { fromSource } from "./from-source.mjs";

/**
 * A module and all it imports as one classic script that sets `globalThis[name]`, minified as a page would ship it.
 *
 * @param {string} entry
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function bundle(entry, name) {
  const lib = { entry, name, formats: /** @type {["iife"]} */ (["iife"]), fileName: name };
  const built = await build({ configFile: false, logLevel: "error", plugins: [fromSource], build: { write: false, target: "es2023", lib } });
  const [{ output }] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (built);
  return output[0].code;
}
