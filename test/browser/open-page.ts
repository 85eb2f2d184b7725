import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { builtPage, OUT } from "../../scripts/page/built-page.mjs";
import { folderPolicy } from "../../scripts/page/policy.mjs";
import { listens, pageServer } from "../../scripts/page/serve.mjs";
import { eventually, newPage, SLOW, startChromium } from "./chromium.js";

/** A page that was opened, and everything that its console and its policy complained of. */
export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  /** Names of the files that it and its workers asked the server for. */
  readonly asked: readonly string[];
}

export interface HouseOptions {
  /** What stands behind the # of the address. */
  readonly at?: string;
  readonly policy?: string;
  readonly javaScriptEnabled?: boolean;
  /** Files of such a name come that much later. */
  readonly slow?: { readonly file: RegExp; readonly milliseconds: number };
}

/** The built page in a real Chromium. */
export interface House {
  readonly browser: Browser;
  /** Served over HTTP, or as one file from the disk. The page that was opened before is closed: what it still computes would hold up this one. */
  open(how: "folder" | "file", options?: HouseOptions): Promise<Opened>;
  close(): Promise<void>;
}

/** Every module of a page that is slow in everything. */
const LATE: HouseOptions["slow"] = SLOW > 1 ? { file: /\.js$/, milliseconds: 100 * SLOW } : undefined;

/** Undefined where there is no Chromium. */
export async function openHouse(): Promise<House | undefined> {
  const browser = await startChromium();
  if (browser === undefined) return undefined;
  const { names } = await builtPage();
  const files = new Map(names.map((name) => [`/${name.replace(/^static\//, "")}`, readFileSync(join(OUT, name), "utf8")]));
  const servers: Server[] = [];
  let before: Page | undefined;
  const address = async (policy: string, asked: string[], slow: HouseOptions["slow"]) => {
    const prompt = pageServer(files, policy);
    const server = createServer((request, response) => {
      const name = basename(request.url ?? "");
      asked.push(name);
      setTimeout(() => prompt.emit("request", request, response), slow?.file.test(name) ? slow.milliseconds : 0);
    });
    servers.push(server);
    await listens(server, 0, "127.0.0.1");
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
  return {
    browser,
    async open(how, { at = "", policy = folderPolicy, javaScriptEnabled = true, slow = LATE } = {}) {
      await before?.context().close();
      const page = await newPage(browser, { javaScriptEnabled });
      before = page;
      const [complaints, asked]: [string[], string[]] = [[], []];
      page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
      page.on("pageerror", (error) => complaints.push(error.message));
      const url = how === "file" ? pathToFileURL(join(OUT, "talkback.html")).href : await address(policy, asked, slow);
      await page.goto(at === "" ? url : `${url}#${at}`);
      return { page, complaints, asked };
    },
    async close() {
      await browser.close();
      for (const server of servers) server.close();
    },
  };
}

/** Goes to another address of the page, that behind the #; done once the page has read it. */
export const goTo = (page: Page, hash: string) => page.evaluate((next) => new Promise<void>((read) => {
  const before = location.href;
  addEventListener("hashchange", () => read(), { once: true });
  location.hash = next;
  if (location.href === before) read();
}), hash);

/** Goes on or back in the browser's history, from one address of the page to another; done once the page has read it. */
export const travel = (page: Page, by: 1 | -1) => page.evaluate((steps) => new Promise<void>((read) => {
  addEventListener("popstate", () => read(), { once: true });
  history.go(steps);
}), by);

/** Waits until the network is drawn: everybody stands in their place. */
export const placed = (page: Page) => eventually(() => page.evaluate(() => [...document.querySelectorAll<HTMLCanvasElement>(".world-b canvas")].some((canvas) => {
  if (canvas.width === 0 || canvas.height === 0) return false;
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d")!;
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, canvas.width, canvas.height).data.some((_, k, all) => k % 4 === 3 && all[k] !== 0);
}))).toBe(true);
