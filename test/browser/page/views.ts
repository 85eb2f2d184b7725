import type { Page } from "playwright-core";
import { eventually } from "../chromium.js";
import { goTo } from "../open-page.js";
import { ready, SMALL } from "./open-page.js";

/** A view of the page: its address, how one comes to it from there, and what is there then. */
export interface ViewOfPage {
  readonly name: string;
  readonly at: string;
  readonly go?: (page: Page) => Promise<unknown>;
  readonly seen: string;
}

const drawer = (page: Page, id: string) => page.evaluate((wanted) => document.querySelector<HTMLDialogElement>(`#drawer-${wanted}`)?.showModal(), id);
const tab = (id: string) => (page: Page) => page.evaluate((wanted) => document.querySelector<HTMLElement>(`#tab-${wanted}`)?.click(), id);
/** Drawers by the order of their buttons in the header; where these have no room they are entries of its menu. */
const header = (k: number) => (page: Page) => page.evaluate((at) => document.querySelectorAll<HTMLElement>(".bar .drawer-button")[at]!.click(), k);

/** A study that is done, and whose files are made. */
async function studied(page: Page): Promise<void> {
  for (const button of ["example", "start", "make"]) await page.locator(`[data-study=${button}]`).click();
}

/** Every room, picture and drawer. */
export const VIEWS: readonly ViewOfPage[] = [
  { name: "the gallery", at: "room=gallery", seen: ".gallery:not([hidden]) .card" },
  { name: "the network", at: SMALL, seen: ".world-b canvas" },
  { name: "the plane", at: `${SMALL}&view=plane`, seen: ".picture-plane > *" },
  { name: "the cascade", at: `${SMALL}&view=cascade&t=8`, seen: ".picture-cascade > *" },
  { name: "the map", at: `${SMALL}&view=phase`, seen: "#panel-phase button" },
  { name: "a comparison", at: `${SMALL}&push=8&ab=push:1&t=8`, seen: ".worlds[data-two]", go: tab("charts") },
  { name: "a reason", at: `${SMALL}&t=8&sel=7`, seen: ".why-conditions", go: tab("why") },
  { name: "people marked by hand", at: SMALL, seen: "#panel-paint button", go: header(0) },
  { name: "people from a file", at: SMALL, seen: "#drawer-people[open] input[type=file]", go: header(1) },
  { name: "the ledger", at: SMALL, seen: "#drawer-ledger[open] table", go: header(2) },
  { name: "all parameters", at: SMALL, seen: "#drawer-all-parameters[open] .control", go: (page) => page.evaluate(() => document.querySelector<HTMLElement>("#panel-controls .controls > button:last-child")!.click()) },
  { name: "exports", at: SMALL, seen: "#drawer-export[open] [data-export]", go: async (page) => { await page.keyboard.press("e"); await page.keyboard.press("Enter"); } },
  { name: "a link to share", at: SMALL, seen: "#drawer-share[open]", go: (page) => drawer(page, "share") },
  { name: "help", at: SMALL, seen: "#drawer-help[open] kbd", go: (page) => page.keyboard.press("?") },
  { name: "a notice", at: `${SMALL}&empowered=1.8`, seen: ".notice" },
  { name: "the lessons", at: "room=lessons", seen: ".lesson-card" },
  { name: "a lesson", at: "lesson=1.0", seen: ".lesson > h2" },
  { name: "a study and what it found", at: "room=study", seen: ".study-results [data-file]", go: studied },
  { name: "what is assumed", at: "room=about", seen: ".about-section" },
];

/** What of a page is still to come: modules, of which some wait until they are brought into sight, and a run. */
const pending = (page: Page) => page.evaluate(() => {
  const coming = [...document.querySelectorAll(".late > p:not([role=alert]), .busy")].filter((each) => each.checkVisibility());
  coming[0]?.scrollIntoView({ block: "nearest" });
  return coming.map((each) => `${each.closest("[id]")?.id}: ${each.textContent}`);
});

/** Goes through all views of one page, each by its address; `more` is added to each, and is read when the page is loaded. */
export async function throughViews(page: Page, look: (name: string) => Promise<void>, more = ""): Promise<void> {
  const base = page.url().replace(/#.*/, "");
  await page.goto("about:blank");
  await page.goto(`${base}#${more || "room=gallery"}`);
  await page.waitForSelector("#main");
  for (const { name, at, go, seen } of VIEWS) {
    await page.evaluate(() => {
      for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) dialog.close();
      for (const notice of document.querySelectorAll(".notice")) notice.remove();
    });
    await goTo(page, [at, more].filter(Boolean).join("&"));
    if (at.startsWith("v=1")) await ready(page);
    await go?.(page);
    await page.waitForSelector(seen, { state: "attached" });
    await eventually(async () => [name, ...(await pending(page))]).toEqual([name]);
    await look(name);
  }
}
