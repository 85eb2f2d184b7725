import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import { bundle } from "../../scripts/bundle.mjs";
import { fingerprints } from "./probe.js";

const policy = "default-src 'none'; script-src 'self'";
const open: { server?: Server; browser?: Browser } = {};

afterAll(async () => {
  await open.browser?.close();
  open.server?.close();
});

async function serve(script: string): Promise<string> {
  open.server = createServer((request, response) => {
    const [type, body] = request.url === "/probe.js" ? ["text/javascript", script] : ["text/html", `<!doctype html><script src="/probe.js"></script>`];
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": policy }).end(body);
  });
  await new Promise<void>((listening) => open.server?.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(open.server.address() as AddressInfo).port}/`;
}

it("a Chromium computes the same bits as Node", async (context) => {
  const found = await findBrowser();
  if (found === undefined) return context.skip("no Chromium: set CHROME_PATH or install one");
  const address = await serve(await bundle(fileURLToPath(new URL("probe.ts", import.meta.url)), "probe"));
  open.browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env } as Record<string, string>,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  const page = await open.browser.newPage();
  await page.goto(address);
  const there = await page.evaluate<Record<string, string>>("probe.fingerprints()");
  const here = fingerprints();
  expect(Object.keys(here).length).toBeGreaterThan(0);
  expect(there).toEqual(here);
});
