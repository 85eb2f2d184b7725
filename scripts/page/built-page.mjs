import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const INPUTS = ["packages/core/src", "packages/lab/src", "packages/cli/package.json", "packages/viz/src", "packages/viz/app", "scripts/page", "scripts/from-source.mjs", "scenarios/claims", "docs/claims.md", "pnpm-lock.yaml"];
const NOT = /(^|\/)(out|node_modules)(\/|$)|\.test\.ts$/;

/** Folder that the page is built into. */
export const OUT = join(root, "packages/viz/app/out");
const STAMP = join(OUT, "build.json");

/**
 * The page as it is in the folder, built anew when anything that it is made of has changed.
 *
 * @returns {Promise<{ build: string, names: readonly string[], fresh: boolean }>} what was built, its files in the folder, and whether that was now
 */
export async function builtPage() {
  const inputs = hashOf(INPUTS);
  const before = existsSync(STAMP) ? JSON.parse(readFileSync(STAMP, "utf8")) : undefined;
  if (before?.inputs === inputs && before.names.every((name) => existsSync(join(OUT, name)))) return { build: before.build, names: before.names, fresh: false };
  const { makePage } = await import("./make-page.mjs");
  const { build, files } = await makePage();
  for (const [name, text] of Object.entries(files)) put(join(OUT, name), text);
  const names = Object.keys(files);
  put(STAMP, JSON.stringify({ inputs, build, names }));
  for (const name of before?.names ?? []) if (!names.includes(name)) rmSync(join(OUT, name), { force: true });
  return { build, names, fresh: true };
}

/** All of a file at once, whoever else reads or writes it. */
function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

/** @param {readonly string[]} paths files and folders */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesIn).sort()) hash.update(`${path}\0`).update(readFileSync(join(root, path))).update("\0");
  return hash.digest("hex");
}

function filesIn(path) {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/")).filter((file) => !NOT.test(file));
}
