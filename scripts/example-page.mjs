import { readFileSync } from "node:fs";
import { BROWSER, browserModules } from "./browser-modules.mjs";

/** Of a page with a script and a style in it, which starts workers: as strict as such a page can be. */
export const EXAMPLE_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src data: blob:; connect-src 'none'";

/**
 * A page of examples/ as it stands, and the modules that its import map names, by path.
 *
 * @param {string} name
 * @param {ReadonlyMap<string, string>} [modules]
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function examplePage(name, modules) {
  const html = readFileSync(new URL(`../examples/${name}`, import.meta.url), "utf8");
  return new Map([[`/examples/${name}`, html], ...[...(modules ?? (await browserModules()))].map(([file, text]) => /** @type {const} */ ([`/${BROWSER}/${file}`, text]))]);
}
