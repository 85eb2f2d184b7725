import { fileURLToPath } from "node:url";
import { build } from "vite";
import { fromSource } from "../from-source.mjs";
import { fromApp } from "./from-app.mjs";
import { pageFiles } from "./page-files.mjs";

const app = fileURLToPath(new URL("../../packages/viz/app/", import.meta.url));

/** Every file of the page, built: page and worker are one classic script. */
export async function makePage() {
  const [{ script, style }, { poster, engine }] = await Promise.all([bundled(), fromApp()]);
  return pageFiles({ script, style, poster, engine });
}

async function bundled() {
  const lib = { entry: `${app}main.ts`, name: "talkback", formats: /** @type {["iife"]} */ (["iife"]), fileName: "app", cssFileName: "app" };
  const built = await build({ root: app, configFile: false, logLevel: "warn", plugins: [fromSource], build: { write: false, target: "es2023", lib } });
  const [{ output }] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (built);
  const style = output.find(({ fileName }) => fileName.endsWith(".css"));
  return { script: output[0].code, style: style?.type === "asset" ? String(style.source).trim() : "" };
}
