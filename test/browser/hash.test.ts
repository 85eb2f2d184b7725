import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import { bundle } from "../../scripts/bundle.mjs";
import { fingerprints } from "./probe.js";

const headers = { "content-security-policy": "default-src 'none'; script-src 'self'" };
let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
});

it("a Chromium computes the same bits as Node", async (context) => {
  const found = await findBrowser();
  if (found === undefined) return context.skip("no Chromium: set CHROME_PATH or install one");
  const script = await bundle(fileURLToPath(new URL("probe.ts", import.meta.url)), "probe");
  const env = { ...process.env, ...found.env } as Record<string, string>;
  browser = await chromium.launch({ executablePath: found.executablePath, env, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const page = await browser.newPage();
  await page.route("http://talkback.test/", (route) => route.fulfill({ headers, contentType: "text/html", body: `<!doctype html><script src="/probe.js"></script>` }));
  await page.route("http://talkback.test/probe.js", (route) => route.fulfill({ headers, contentType: "text/javascript", body: script }));
  await page.goto("http://talkback.test/");
  const there = await page.evaluate<Record<string, string>>("probe.fingerprints()");
  const here = fingerprints();
  expect(Object.keys(here).length).toBeGreaterThan(0);
  expect(there).toEqual(here);
});
