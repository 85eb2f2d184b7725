// `node bench/page.mjs [--docs]`: workload B11 in a real Chromium: how long from a parameter to its history, how the stage plays, and how
// long the page stands still meanwhile. With --docs into docs/page-performance.md.
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { gzipSync } from "node:zlib";
import { firstLoad } from "../scripts/page/first-load.mjs";
import { modules } from "../scripts/page/make-page.mjs";
import { openBuiltPage } from "./lib/built-page.mjs";
import { band, busy, drags, firstPicture, playing, runs, showCharts } from "./lib/page-work.mjs";

const opened = await openBuiltPage();
if (opened === undefined) {
  console.log("skipped: no Chromium");
  process.exit(0);
}
const { build, browser, at, close } = opened;
const rows = [];
/** @param {number | null} allowed milliseconds, or kB; null for what is only told */
function row(name, value, allowed, unit = "ms") {
  rows.push({ name, value, allowed, unit });
  console.log(`${allowed === null ? "told  " : value <= allowed ? "met   " : "missed"} ${name}: ${value.toFixed(1)} ${unit}${allowed === null ? "" : ` (allowed ${allowed})`}`);
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const highest = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
const load = loadavg()[0];
console.log(`${build}, Chromium ${browser.version()}, load ${load.toFixed(1)} on ${cpus().length} cores`);

const { chunks } = await modules();
const kB = (some) => some.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;
row("scripts until a story has run, gzipped", kB(firstLoad(chunks)), 180, "kB");
row("all scripts of the folder, gzipped", kB(chunks), null, "kB");
const first = [];
for (let k = 0; k < 5; k++) first.push(await firstPicture(await at("s=push-harder")));
row("from the address to anything drawn, median of 5", median(first.map(({ paint }) => paint)), null);
row("from the address to a story that has run and is shown, median of 5", median(first.map(({ stands }) => stands)), null);

for (const [n, allowed] of [[400, 50], [10_000, 500]]) {
  const page = await at("room=about");
  const { value, longest } = await page.evaluate(runs(n));
  row(`from a parameter to the history of ${n} agents × 60 steps in the page's hands, median of ${value.length}`, median(value), allowed);
  row("longest time the page stood still meanwhile", longest, 50);
  await page.close();
}
for (const [n, allowed] of [[400, 50], [10_000, 500]]) {
  const page = await at(`s=push-harder&network.n=${n}&steps=60`);
  await showCharts(page);
  const { value, longest } = await drags(page);
  row(`from moving a control to the redrawn charts of ${n} agents × 60 steps, each cut off at 5 s, median of ${value.length}`, median(value), allowed);
  row("longest time the page stood still meanwhile", longest, 50);
  await page.close();
}
for (const n of [400, 1500, 10_000]) {
  const page = await at(`s=push-harder&network.n=${n}&steps=60`);
  await showCharts(page);
  const { frames, work, longest } = await playing(page);
  row(`playing ${n} agents: work of the page a frame, mean`, work, n === 1500 ? 8 : null);
  row(`playing ${n} agents: time between frames, median (95 of 100 within ${highest(frames, 0.95).toFixed(0)} ms)`, median(frames), null);
  row("longest time the page stood still meanwhile", longest, 50);
  await page.close();
}
const page = await at("s=push-harder&network.n=400&steps=60");
await showCharts(page);
const worlds = await page.evaluate(band());
row(`longest time the page stood still while 100 worlds of 400 agents ran for ${(worlds.value / 1000).toFixed(1)} s and were drawn`, worlds.longest, 50);
row("from a parameter to the history of 400 agents while worlds run, median", median(await page.evaluate(busy())), 50);
await close();

if (process.argv.includes("--docs")) writeFileSync(new URL("../docs/page-performance.md", import.meta.url), text());

function text() {
  const line = ({ name, value, allowed, unit }) => `| ${name} | ${value.toFixed(1)} ${unit} | ${allowed === null ? "" : `${allowed} ${unit}`} | ${allowed === null ? "" : value <= allowed ? "met" : "**missed**"} |`;
  return [
    "# How fast the page is", "",
    `Made by \`node bench/page.mjs --docs\`: ${build}, Chromium ${browser.version()} without a window and without a graphics card, ${cpus()[0].model.trim()}, ${cpus().length} cores, load ${load.toFixed(1)} before it began.`,
    "The charts over time are in sight. A time that the page stood still is the longest by which a timer of 10 ms came late, or the browser's own longest task, whichever is more.", "",
    "| what | measured | allowed | |", "|---|---|---|---|", ...rows.map(line), "",
  ].join("\n");
}
