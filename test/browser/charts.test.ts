import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import type { Measured } from "./chart-probe.js";
import { newPage, NO_BROWSER, startChromium } from "./chromium.js";

const font = (file: string) => readFileSync(createRequire(new URL("../../packages/cli/package.json", import.meta.url)).resolve(`@expo-google-fonts/arimo/${file}`)).toString("base64");
const faces = [[400, "400Regular/Arimo_400Regular.ttf"], [700, "700Bold/Arimo_700Bold.ttf"]]
  .map(([weight, file]) => `@font-face { font-family: Arimo; font-weight: ${weight}; src: url(data:font/ttf;base64,${font(String(file))}) }`);
/** Shares of a width that kerning adds or takes at most; it draws two ones together by 7 %. */
const KERNING = { adds: 0.02, takes: 0.08 };
let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
});

it("in a Chromium every chart draws with the page's document, its texts are as wide as reckoned but for kerning, and none leaves its figure", async (context) => {
  browser = await startChromium();
  if (browser === undefined) return context.skip(NO_BROWSER);
  const script = await bundle(fileURLToPath(new URL("chart-probe.ts", import.meta.url)), "charts");
  const page = await newPage(browser);
  await page.setContent(`<!doctype html><style>${faces.join("\n")} body { margin: 0 }</style><p style="font-family: Arimo">a<b>b</b></p>`);
  await page.addScriptTag({ content: script });
  const measured = await page.evaluate<readonly Measured[]>("document.fonts.ready.then(() => charts.measure())");
  expect(measured.length).toBeGreaterThan(500);
  expect(measured.filter(({ width, reckoned }) => width > reckoned * (1 + KERNING.adds) + 0.5 || width < reckoned * (1 - KERNING.takes) - 0.5)).toEqual([]);
  expect(measured.filter(({ leaves }) => leaves)).toEqual([]);
});
