import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file of the repository: its path from the root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const root = fileURLToPath(new URL("../..", import.meta.url));

const places = ["packages", "scripts", "test", "examples", "bench"];
const madeByTools = new Set(["node_modules", "dist", "out", "coverage", "bin"]);

/** Every hand-written TypeScript and JavaScript module of the repository, by path. */
export function sourceFiles(): SourceFile[] {
  return places.filter((place) => existsSync(`${root}/${place}`)).flatMap(filesUnder);
}

function filesUnder(folder: string): SourceFile[] {
  const entries = readdirSync(`${root}/${folder}`, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return madeByTools.has(entry.name) ? [] : filesUnder(path);
    return /\.(ts|mts|mjs|js)$/.test(entry.name) ? [{ path, text: readFileSync(`${root}/${path}`, "utf8") }] : [];
  });
}

export const isTest = (path: string): boolean => path.endsWith(".test.ts");
