// Draws every chart with invented data into out/charts: print (both widths), grey and dark; as SVG and PNG, and a page of all.
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "vite";
import { fromSource } from "./from-source.mjs";

const folder = "out/charts";
const server = await createServer({ configFile: false, logLevel: "error", plugins: [fromSource], server: { middlewareMode: true, ws: false }, appType: "custom" });
const [{ galleries }, { svgText }, { pngBytes }, { SINGLE_COLUMN, DOUBLE_COLUMN }] = await Promise.all(
  ["packages/viz/src/chart/all.gallery.ts", "packages/cli/src/figure/svg-text.ts", "packages/cli/src/figure/png-bytes.ts", "packages/viz/src/index.ts"].map((file) => server.ssrLoadModule(`/${file}`)),
);

const variants = [
  { name: "single", width: SINGLE_COLUMN, theme: "light" },
  { name: "double", width: DOUBLE_COLUMN, theme: "light" },
  { name: "dark", width: SINGLE_COLUMN, theme: "dark" },
];

mkdirSync(folder, { recursive: true });
const files = [];
for (const [chart, gallery] of Object.entries(galleries)) {
  for (const [kind, draw] of Object.entries(gallery)) {
    for (const { name, ...common } of variants) {
      const id = `${chart}-${kind}-${name}`;
      const svg = svgText((document) => draw({ ...common, document, id }));
      writeFileSync(`${folder}/${id}.svg`, svg);
      writeFileSync(`${folder}/${id}.png`, await pngBytes(svg));
      files.push(id);
    }
  }
}
const figures = files.map((id) => `<figure><img src="${id}.svg" alt="${id}"><figcaption>${id}</figcaption></figure>`).join("\n");
writeFileSync(`${folder}/index.html`, `<!doctype html><meta charset="utf-8"><title>Charts</title><body style="font:14px sans-serif;background:#ddd">${figures}`);
console.log(`${files.length} figures in ${folder}`);
await server.close();
