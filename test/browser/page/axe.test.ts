import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { pages, ready, SMALL } from "./open-page.js";

const visit = pages();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A view of the page: its address, how one comes to it from there, and what is there then. */
interface ViewOfPage {
  readonly name: string;
  readonly at: string;
  readonly go?: (page: Page) => Promise<unknown>;
  readonly seen: string;
}

const [COMPARED, PERSON] = [`${SMALL}&push=8&ab=push:1&t=8`, `${SMALL}&t=8&sel=7`];
const drawer = (page: Page, id: string) => page.evaluate((wanted) => document.querySelector<HTMLDialogElement>(`#drawer-${wanted}`)?.showModal(), id);
const tab = (id: string) => (page: Page) => page.evaluate((wanted) => document.querySelector<HTMLElement>(`#tab-${wanted}`)?.click(), id);

/** The header's buttons of drawers; on narrow screens they are entries of its menu. */
async function openDrawer(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => [...document.querySelectorAll<HTMLElement>(".bar .drawer-button")].find(({ textContent }) => textContent === wanted)!.click(), name);
}

const VIEWS: readonly ViewOfPage[] = [
  { name: "the gallery", at: "", seen: ".card" },
  { name: "the network", at: SMALL, seen: ".world-b canvas" },
  { name: "the plane", at: `${SMALL}&view=plane`, seen: ".picture-plane > *" },
  { name: "the cascade", at: `${SMALL}&view=cascade&t=8`, seen: ".picture-cascade > *" },
  { name: "the map", at: `${SMALL}&view=phase`, seen: "#panel-phase button" },
  { name: "a comparison", at: COMPARED, seen: ".worlds[data-two]", go: tab("charts") },
  { name: "a reason", at: PERSON, seen: ".why-conditions", go: tab("why") },
  { name: "all parameters", at: SMALL, seen: "#drawer-all-parameters[open] .control", go: (page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>("#panel-controls button")].find(({ textContent }) => /^All/.test(textContent!))!.click()) },
  { name: "people from a file", at: SMALL, seen: "#drawer-people[open] input[type=file]", go: (page) => openDrawer(page, "Your network") },
  { name: "people marked by hand", at: SMALL, seen: "#panel-paint button", go: tab("controls") },
  { name: "the ledger", at: SMALL, seen: "#drawer-ledger[open] table", go: (page) => drawer(page, "ledger") },
  { name: "exports", at: SMALL, seen: "#drawer-export[open] [data-export]", go: async (page) => { await page.keyboard.press("e"); await page.keyboard.press("Enter"); } },
  { name: "a link to share", at: SMALL, seen: "#drawer-share[open]", go: (page) => drawer(page, "share") },
  { name: "help", at: SMALL, seen: "#drawer-help[open] kbd", go: (page) => page.keyboard.press("?") },
  { name: "a notice", at: `${SMALL}&empowered=1.8`, seen: ".notice" },
  { name: "the lessons", at: "room=lessons", seen: "[data-room=lessons] h1" },
  { name: "what is assumed", at: "room=about", seen: "[data-room=about] h1" },
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe says against the page as it stands, one line for each element. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const found = await page.evaluate<readonly Violation[]>("axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)");
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`));
}

describe.each([1280, 360])("at %i px, light and dark,", (width) => {
  visit("axe has nothing to say against any view", async ({ page }) => {
    const base = page.url();
    const said: string[] = [];
    for (const { name, at, go, seen } of VIEWS) {
      await page.goto("about:blank");
      await page.goto(`${base}#${at}`);
      await (at === "" || at.startsWith("room") ? page.waitForSelector("#main") : ready(page));
      await go?.(page);
      await page.waitForSelector(seen, { state: "attached" });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expect.poll(() => page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe(colorScheme);
        said.push(...(await violations(page)).map((each) => `${name}, ${colorScheme}: ${each}`));
      }
    }
    expect(said).toEqual([]);
  }, { viewport: { width, height: 800 } });
});
