import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../../scripts/browser.mjs";
import { builtPage, OUT } from "../../scripts/page/built-page.mjs";
import { folderPolicy } from "../../scripts/page/policy.mjs";
import { listens, pageServer } from "../../scripts/page/serve.mjs";

/** The page as a folder, served to a Chromium; undefined where there is none. */
export async function openBuiltPage() {
  const found = await findBrowser();
  if (found === undefined) return undefined;
  const { names, build } = await builtPage();
  const server = pageServer(new Map(names.map((name) => [`/${name.replace(/^static\//, "")}`, readFileSync(join(OUT, name), "utf8")])), folderPolicy);
  await listens(server, 0, "127.0.0.1");
  const browser = await chromium.launch({ executablePath: found.executablePath, env: { ...process.env, ...found.env }, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  return {
    build, browser,
    /** A page of its own at an address, once it stands. */
    async at(hash) {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/#${hash}`);
      await page.waitForSelector(hash.startsWith("room") ? "main#main" : ".play-bar", { state: "attached" });
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
