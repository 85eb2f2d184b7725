import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { dependencies } from "./dependencies.mjs";
import { fill } from "./marks.mjs";
import { metricTable } from "./metrics.mjs";
import { definitions, pageName, tableOf, tablesOf } from "./parameters.mjs";

const root = new URL("../../", import.meta.url);
export const PICTURE = "docs/pictures/push-harder.svg";

/** All pages of the documentation, by path from the root. */
export function pages() {
  const inDocs = readdirSync(new URL("docs/", root), { recursive: true }).map((name) => `docs/${String(name).replaceAll("\\", "/")}`);
  const atRoot = readdirSync(root);
  return [...atRoot, ...inDocs].filter((path) => path.endsWith(".md")).sort();
}

/** @param {string} path from the root */
export const read = (path) => readFileSync(new URL(path, root), "utf8");
/** @param {string} path from the root */
export const place = (path) => fileURLToPath(new URL(path, root));

/** The page with its tables written anew from the descriptions in the code. */
export function refreshed(path) {
  const pageOf = (name) => (existsSync(place(`docs/model/${pageName(name)}.md`)) ? `${pageName(name)}.md` : undefined);
  return fill(read(path), {
    parameters: (words) => (words === "" ? tablesOf(basename(path, ".md")) : tableOf(words)),
    dependencies,
    metrics: metricTable,
    definitions: (role) => definitions(/** @type {"rules"} */ (role), pageOf),
  });
}
