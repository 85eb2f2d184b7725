import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../scenarios/", import.meta.url);

/**
 * The canonical scenarios as they stand in scenarios/*.json, by file name without `.json`.
 *
 * @returns {Record<string, unknown>}
 */
export function readScenarios() {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return Object.fromEntries(files.map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(new URL(name, folder), "utf8"))]));
}
