// `npm run build:page`: the page as a folder and as one file, into packages/viz/app/out, with their sizes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtPage, OUT } from "./page/built-page.mjs";

const start = performance.now();
const { build, names, fresh } = await builtPage();
const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`${build}: ${fresh ? `built in ${((performance.now() - start) / 1000).toFixed(1)} s` : "unchanged"}, in ${OUT}`);
for (const name of names) {
  const bytes = readFileSync(join(OUT, name));
  console.log(`${name.padEnd(20)} ${kB(bytes.length).padStart(10)}  gz ${kB(gzipSync(bytes, { level: 9 }).length).padStart(9)}`);
}
