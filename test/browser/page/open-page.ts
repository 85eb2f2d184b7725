import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OUT } from "../../../scripts/page/built-page.mjs";
import { newPage, NO_BROWSER } from "../chromium.js";
import { type House, openHouse } from "../open-page.js";

/** A small world, in which runs take no time worth waiting for. */
export const SMALL = "v=1&s=push-harder&seed=otter-417&network.n=80&steps=20&window=5";

export interface Settings extends BrowserContextOptions {
  /** What stands behind the # of the address. */
  readonly at?: string;
  /** Served as a folder, or as one file from the disk; default `folder`. */
  readonly how?: "folder" | "file";
  /** Content-Security-Policy instead of the page's own; the folder only. */
  readonly policy?: string;
  /** Complaints that the test provokes; they must come, and no others. */
  readonly provokes?: RegExp;
  /** Script that runs before any of the page's. */
  readonly before?: string;
}

/** A page that was opened, and everything that it, its console and its policy complained of. */
export interface Visit {
  readonly page: Page;
  errors(): readonly string[];
}

/** What a test is given: its page, and a way to more of them. */
export interface Visitor extends Visit {
  open(settings?: Settings): Promise<Visit>;
}

type Check = (visitor: Visitor) => Promise<void>;

/** How the tests of one file come to pages of one browser: what any of their pages complains of fails the test, and so does any dialog. */
export type Pages = (name: string, check: Check, settings?: Settings) => void;

const LISTEN = `document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => console.error("policy: " + violatedDirective + " " + blockedURI));`;

/** Registers the browser of a file of tests, and returns what declares a test with a page. */
export function pages(): Pages {
  let house: House | undefined;
  const served = new Map<string, string>();
  const addressOf = async ({ how = "folder", policy }: Settings): Promise<string> => {
    if (how === "file") return pathToFileURL(join(OUT, "talkback.html")).href;
    const known = served.get(policy ?? "");
    if (known !== undefined) return known;
    const { page } = await house!.open("folder", { javaScriptEnabled: false, ...(policy === undefined ? {} : { policy }) });
    const url = page.url();
    served.set(policy ?? "", url);
    await page.context().close();
    return url;
  };
  beforeAll(async () => { house = await openHouse(); });
  afterAll(async () => { await house?.close(); });

  const visit = async (settings: Settings, opened: Page[]): Promise<Visit> => {
    const { at = "", how, policy, before, provokes, ...more } = settings;
    const url = await addressOf(settings);
    const page = await newPage(house!.browser, { viewport: { width: 1280, height: 800 }, ...more });
    opened.push(page);
    await page.addInitScript(LISTEN);
    if (before !== undefined) await page.addInitScript(before);
    const errors: string[] = [];
    page.on("console", (message) => { if (["error", "warning"].includes(message.type())) errors.push(message.text()); });
    page.on("pageerror", (error) => errors.push(String(error.stack)));
    page.on("dialog", (dialog) => { errors.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
    await page.goto(at === "" ? url : `${url}#${at}`);
    return { page, errors: () => errors };
  };
  return (name, check, settings = {}) => void it(name, async (test) => {
    if (house === undefined) return test.skip(NO_BROWSER);
    const opened: Page[] = [];
    const visits: Visit[] = [];
    const open = async (wanted: Settings = {}) => {
      const visited = await visit({ ...settings, ...wanted }, opened);
      visits.push(visited);
      return visited;
    };
    try {
      const first = await open();
      await check({ ...first, open });
      const said = visits.flatMap(({ errors }) => errors());
      expect(said.filter((each) => settings.provokes?.test(each) !== true)).toEqual([]);
      expect(said.length > 0).toBe(settings.provokes !== undefined);
    } finally {
      for (const page of opened) await page.context().close();
    }
  });
}

/** Waits until the run that the address asks for is shown. */
export const ready = (page: Page) => page.waitForSelector(".play-bar", { state: "attached" });
