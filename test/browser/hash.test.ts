import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import { bundle } from "../../scripts/bundle.mjs";
import { readScenarios } from "../../scripts/scenarios.mjs";
import { fingerprints } from "./probe.js";

const headers = { "content-security-policy": "default-src 'none'; script-src 'self'" };
let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
});

it("a run has the same hash in a Chromium as in Node, for every canonical scenario", async (context) => {
  const found = await findBrowser();
  if (found === undefined) return context.skip("no Chromium: set CHROME_PATH or install one");
  const script = await bundle(fileURLToPath(new URL("probe.ts", import.meta.url)), "probe");
  const env = { ...process.env, ...found.env } as Record<string, string>;
  browser = await chromium.launch({ executablePath: found.executablePath, env, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const page = await browser.newPage();
  await page.route("http://talkback.test/", (route) => route.fulfill({ headers, contentType: "text/html", body: `<!doctype html><script src="/probe.js"></script>` }));
  await page.route("http://talkback.test/probe.js", (route) => route.fulfill({ headers, contentType: "text/javascript", body: script }));
  await page.goto("http://talkback.test/");
  const scenarios = readScenarios();
  const there = await page.evaluate<Record<string, string>>(`probe.fingerprints(${JSON.stringify(scenarios)})`);
  const here = fingerprints(scenarios);
  expect(Object.keys(here)).toEqual(expect.arrayContaining(["push-harder"]));
  expect(there).toEqual(here);
});
