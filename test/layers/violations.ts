import { type Import, importsOf } from "./imports.js";
import { coreDependencies, coreMatrix, doorsFor, labMatrix, vizMatrix } from "./matrix.js";
import { isTest, type SourceFile } from "./source-file.js";

const sources = { core: "packages/core/src/", viz: "packages/viz/", lab: "packages/lab/src/" };

/** Imports that the matrix does not allow, as sentences; tests in core may import anything. */
export function violations(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !(isTest(file.path) && file.path.startsWith("packages/")))
    .flatMap((file) => importsOf(file))
    .flatMap((found) => reasonsAgainst(found).map((reason) => `${found.from} imports ${found.typeOnly ? "types of " : ""}${found.to}: ${reason}`));
}

function reasonsAgainst(found: Import): string[] {
  if (found.from.startsWith(sources.core)) return againstCore(found);
  // The place that says most: the page's folder before its package.
  const place = Object.keys(doorsFor).filter((name) => found.from.startsWith(`${name}/`)).sort().at(-1);
  if (place === undefined) return [];
  return [...againstDoors(found, place), ...(place.startsWith("packages/viz") ? againstViz(found) : []), ...(place === "packages/lab" ? againstLab(found) : [])];
}

function againstCore(found: Import): string[] {
  const from = layerOf(found.from, sources.core);
  if (!(from in coreMatrix)) return [`${from} is not a layer or door of core`];
  if (!found.to.startsWith("packages/")) return againstPackage(found.to, from);
  if (!found.to.startsWith(sources.core)) return ["core stands alone"];
  return againstMatrix(found, from, layerOf(found.to, sources.core), coreMatrix);
}

function againstPackage(specifier: string, from: string): string[] {
  const name = specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  const where = coreDependencies[name];
  if (where === undefined) return [`${name} is no dependency of core`];
  return where.includes(from) ? [] : [`${name} is for ${where.join(", ")} only`];
}

function againstViz(found: Import): string[] {
  if (!found.to.startsWith(sources.viz)) return [];
  const layer = (path: string) => layerOf(path.replace("/viz/src/", "/viz/"), sources.viz);
  const from = layer(found.from);
  return from in vizMatrix ? againstMatrix(found, from, layer(found.to), vizMatrix) : [];
}

function againstLab(found: Import): string[] {
  const from = layerOf(found.from, sources.lab);
  if (!(from in labMatrix)) return [`${from} is not a layer or door of the laboratory`];
  if (from !== "node" && from !== "node.ts" && /^(node:|piscina)/.test(found.to)) return ["only its folder node may know Node"];
  return found.to.startsWith(sources.lab) ? againstMatrix(found, from, layerOf(found.to, sources.lab), labMatrix) : [];
}

function againstMatrix(found: Import, from: string, to: string, matrix: typeof coreMatrix): string[] {
  if (from === to) return [];
  const allowed = matrix[from]?.[to];
  if (allowed === "all" || (allowed === "type" && found.typeOnly)) return [];
  return [allowed === "type" ? `${from} may import only types of ${to}` : `${from} may not import ${to}`];
}

/** The page belongs to its package. */
const packageOf = (place: string): string => place.replace(/\/app$/, "");

function againstDoors(found: Import, place: string): string[] {
  const { to } = found;
  if (/^(packages|test|examples|scripts|bench)\//.test(to)) return to.startsWith(`${packageOf(place)}/`) || to.startsWith("test/") ? [] : ["outside of its folder only doors may be imported"];
  if (!to.startsWith("@talkback/")) return [];
  const [scope, name, ...rest] = to.split("/");
  if (!doorsFor[place]!.includes(`${scope}/${name}`)) return [`${place} may not import ${scope}/${name}`];
  return rest.length <= 1 ? [] : ["not a door"];
}

/** First folder under a source root, or the file itself with `.ts` when it lies at the top. */
function layerOf(path: string, under: string): string {
  const [first, ...rest] = path.slice(under.length).split("/");
  return rest.length > 0 ? first! : `${first!.replace(/\.ts$/, "")}.ts`;
}
