import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";

/** How many times slower than it is a page computes, and how late its scripts come: for trials of these tests. */
export const SLOW = Number(process.env.TALKBACK_SLOW ?? 1);

/** ms that anything may take before it counts as not happening: on a busy machine everything happens late. */
export const PATIENCE = 60_000;

/** ms that a hundred worlds, a map or a film may take. */
export const LONG = 180_000;

/** Why tests are skipped where there is no browser. */
export const NO_BROWSER = "no Chromium: set CHROME_PATH or install one";

/** As `expect`, of what is read again and again until it is as expected: for all that a page need not have done when an input has been answered. */
export const eventually = <T>(read: () => T, patience = PATIENCE) => expect.poll(read, { timeout: patience });

/** A Chromium; undefined where there is none. */
export async function startChromium(): Promise<Browser | undefined> {
  const found = await findBrowser();
  if (found === undefined) return undefined;
  const env = { ...process.env, ...found.env } as Record<string, string>;
  return chromium.launch({ executablePath: found.executablePath, env, args: ["--no-sandbox", "--disable-dev-shm-usage"], timeout: LONG });
}

/** A page in a context of its own, waited for with the patience of these tests. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  if (SLOW > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  return page;
}
