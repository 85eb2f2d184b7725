import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { readScenarios } from "../../scripts/scenarios.mjs";
import { newPage, NO_BROWSER, startChromium } from "./chromium.js";
import { fingerprints } from "./probe.js";

const headers = { "content-security-policy": "default-src 'none'; script-src 'self'" };
let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
});

it("a run has the same hash in a Chromium as in Node, for every canonical scenario", async (context) => {
  browser = await startChromium();
  if (browser === undefined) return context.skip(NO_BROWSER);
  const script = await bundle(fileURLToPath(new URL("probe.ts", import.meta.url)), "probe");
  const page = await newPage(browser);
  await page.route("http://talkback.test/", (route) => route.fulfill({ headers, contentType: "text/html", body: `<!doctype html><script src="/probe.js"></script>` }));
  await page.route("http://talkback.test/probe.js", (route) => route.fulfill({ headers, contentType: "text/javascript", body: script }));
  await page.goto("http://talkback.test/");
  const scenarios = readScenarios();
  const there = await page.evaluate<Record<string, string>>(`probe.fingerprints(${JSON.stringify(scenarios)})`);
  const here = fingerprints(scenarios);
  expect(Object.keys(here)).toEqual(expect.arrayContaining(["push-harder"]));
  expect(there).toEqual(here);
});
