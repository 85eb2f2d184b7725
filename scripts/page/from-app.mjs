import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { fromSource } from "../from-source.mjs";

const app = fileURLToPath(new URL("../../packages/viz/app/", import.meta.url));

/**
 * What a build needs of the page's own modules, run here: the poster, an SVG, and the name of the engine.
 *
 * @returns {Promise<{ poster: string, engine: string }>}
 * @throws {Error} when a claim of the library has no verdict, or the poster would not be shown
 */
export async function fromApp() {
  const server = await createServer({ root: app, configFile: false, logLevel: "error", plugins: [fromSource], server: { middlewareMode: true, ws: false }, appType: "custom" });
  try {
    const { unjudged } = await server.ssrLoadModule("/built/unjudged.ts");
    const missing = unjudged();
    if (missing.length > 0) throw new Error(`docs/claims.md and the claims of the library differ in ${missing.join(", ")}: npm run claims`);
    const { openingPoster } = await server.ssrLoadModule("/built/poster.ts");
    const { ENGINE } = await server.ssrLoadModule("@talkback/core");
    return { poster: requirePlain(openingPoster()), engine: ENGINE };
  } finally {
    await server.close();
  }
}

function requirePlain(svg) {
  if (!svg.startsWith("<svg") || /<(?:script|style|foreignObject)|\sstyle=|\son\w+=|href="(?!#)/i.test(svg)) throw new Error("the poster has inline styles, scripts or links, which the page's policy does not allow");
  return svg;
}
