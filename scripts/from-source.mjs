import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../packages", import.meta.url));

/** Vite plugin: doors of our packages are their sources, so that `@talkback/core/io` is src/io.ts or src/io/index.ts. */
export const fromSource = {
  name: "talkback-from-source",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} id */
  resolveId(id) {
    const [, name, door = "index"] = /^@talkback\/(core|viz)(?:\/(.+))?$/.exec(id) ?? [];
    if (name === undefined) return undefined;
    const base = `${packages}/${name}/src/${door}`;
    return existsSync(`${base}.ts`) ? `${base}.ts` : `${base}/index.ts`;
  },
};
