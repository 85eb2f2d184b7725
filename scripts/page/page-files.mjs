import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { withImports } from "./first-load.mjs";
import { filePolicy, folderPolicy } from "./policy.mjs";

const template = new URL("../../packages/viz/app/index.html", import.meta.url);

/** The page with what belongs into each `%PLACE%`. */
const filled = (/** @type {Record<string, string>} */ places) => readFileSync(template, "utf8").replace(/%([A-Z]+)%/g, (_, place) => places[place]);

/** A script as it may stand between tags. */
const between = (/** @type {string} */ script) => script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

/**
 * Every file of the page by its name: the folder `static`, and all of it in `talkback.html`.
 *
 * @param {{ chunks: readonly import("./first-load.mjs").Chunk[], script: string, style: string, poster: string, engine: string }} parts modules of the folder, and the script of the one file
 * @returns {{ build: string, files: Record<string, string> }} with the name of the build: engine and a hash of all of it
 */
export function pageFiles({ chunks, script, style, poster, engine }) {
  const inline = between(script);
  const hash = createHash("sha256").update([readFileSync(template, "utf8"), inline, ...chunks.map(({ code }) => code), style, poster].join("\0")).digest("hex");
  const build = `${engine} ${hash.slice(0, 12)}`;
  const shared = { BUILD: build, POSTER: poster };
  const [start, ...needed] = withImports(chunks, "app").map(({ fileName }) => fileName);
  const [worker] = withImports(chunks, "lab");
  const early = needed.map((name) => `<link rel="modulepreload" href="${name}">`);
  return {
    build,
    files: {
      "static/index.html": filled({
        ...shared, POLICY: folderPolicy, WORKER: ` data-worker="${worker.fileName}"`,
        STYLE: ['<link rel="stylesheet" href="app.css">', ...early].join("\n"), SCRIPT: `<script type="module" src="${start}"></script>`,
      }),
      ...Object.fromEntries(chunks.map(({ fileName, code }) => [`static/${fileName}`, code])),
      "static/app.css": style,
      "talkback.html": filled({ ...shared, POLICY: filePolicy(inline, style), WORKER: "", STYLE: `<style>${style}</style>`, SCRIPT: `<script>${inline}</script>` }),
    },
  };
}
