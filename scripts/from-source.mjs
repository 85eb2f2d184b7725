import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildFacts } from "./page/build-facts.mjs";

const packages = fileURLToPath(new URL("../packages", import.meta.url));

const doors = {
  name: "talkback-from-source",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} id */
  resolveId(id) {
    const [, name, door = "index"] = /^@talkback\/(core|viz|lab|queue)(?:\/(.+))?$/.exec(id) ?? [];
    if (name === undefined) return undefined;
    const base = `${packages}/${name}/src/${door}`;
    return existsSync(`${base}.ts`) ? `${base}.ts` : `${base}/index.ts`;
  },
};

/** Vite plugins: doors of our packages are their sources, so that `@talkback/core/io` is src/io.ts or src/io/index.ts; and `virtual:talkback-build` is what a build is told. */
export const fromSource = [doors, buildFacts];
