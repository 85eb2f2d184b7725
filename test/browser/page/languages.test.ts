import { scenarioShape } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { claimed, claimsOf } from "@talkback/core/experiment";
import { presets, scenario, scenarios } from "@talkback/core/scenarios";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { parametersOf } from "../../../packages/viz/app/controls/parameters.js";
import { eventually } from "../chromium.js";
import { pages } from "./open-page.js";
import { throughViews } from "./views.js";

const visit = pages();

/** All that the library says of itself, which is data for the page: stories, claims, presets, parameters. */
const LIBRARY = JSON.stringify([scenarios().map((id) => scenario(id)), claimed().map((id) => claimsOf(id)), presets(), scenarioShape(catalog)]).toLowerCase();
const PATHS = new Set(scenarios().flatMap((id) => parametersOf(scenario(id), scenario(id)).map(({ path }) => path.toLowerCase())));
const NAMES = ["talkback", "otter-417"];
const CHANGES = /^[\w.]+=\S+( [\w.]+=\S+)*$/;

const isData = (text: string): boolean => {
  const low = text.toLowerCase();
  return NAMES.includes(low) || LIBRARY.includes(JSON.stringify(low).slice(1, -1)) || ["", ".kind"].some((end) => PATHS.has(low.replaceAll(" · ", ".").replaceAll(" ", "") + end)) || CHANGES.test(text);
};

/** Every text that is seen, or said of what is seen, and has no mark of the pseudo-locale. */
const unmarked = (page: Page) => page.evaluate(() => {
  const found = new Set<string>();
  const note = (text: string | null) => { if (text !== null && /\p{L}{2}/u.test(text) && !/[[\]]/.test(text)) found.add(text.trim()); };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement!;
    if (!element.checkVisibility() || element.closest("script, style, code, kbd") !== null) continue;
    if (node instanceof Element) for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"]) note(node.getAttribute(name));
    else note(node.textContent);
  }
  return [...found];
});

visit("every text of the page is in the language of its address, but for ids, numbers, and what the library says of itself", async ({ page }) => {
  let marked = 0;
  await throughViews(page, async (name) => {
    marked += await page.evaluate(() => document.body.textContent!.match(/\[[^\]]*·\]/g)?.length ?? 0);
    await eventually(async () => (await unmarked(page)).filter((text) => !isData(text)).map((text) => `${name}: ${text}`)).toEqual([]);
  }, "lang=en-x-pseudo");
  expect(marked).toBeGreaterThan(500);
});

/** Controls that lie under others, or out of sight, once the focus is on them. Notices may lie over what they are about until they are answered; a slider under its own picture is that picture. */
const outOfSight = (page: Page) => page.evaluate(() => {
  for (const notice of document.querySelectorAll(".notice")) notice.remove();
  const within = document.querySelector("dialog[open]") ?? document.body;
  const all = [...within.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(":disabled, .skip"));
  return all.filter((each) => {
    each.focus();
    const box = each.getBoundingClientRect();
    const [x, y] = [(Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2, (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2];
    const top = document.elementFromPoint(x, y);
    const pictured = each.matches("input[type=range]") ? each.closest("[role=group]") : null;
    return top === null || !(each.contains(top) || pictured?.contains(top) === true || top.contains(each) || [...((each as HTMLInputElement).labels ?? [])].some((label) => label.contains(top)));
  }).map((each) => `${each.tagName} ${each.className} ${each.getAttribute("aria-label") ?? each.textContent}`.slice(0, 80));
});
const sideways = (page: Page) => page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");

const TIGHT = [
  ["in long words from right to left at 360 px", "lang=en-x-pseudo&dir=rtl", { viewport: { width: 360, height: 740 } }],
  ["at twice the size on a screen of 1280 px", "", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ["at four times the size on a screen of 1280 px", "", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ["with letters of twice the size at 1280 px", "", { viewport: { width: 1280, height: 800 } }, 32],
  ["with letters of twice the size at 360 px", "", { viewport: { width: 360, height: 740 } }, 32],
] as const;

/** As where somebody has set the browser to larger letters, in px; 16 is usual. */
async function letters(page: Page, standard: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.enable");
  await devtools.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
  await eventually(() => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBe((14 / 16) * standard);
}

for (const [name, more, screen, size = 16] of TIGHT) {
  visit(`nothing is lost ${name}: no sideways scroll, and every control comes into sight with the focus`, async ({ page }) => {
    await letters(page, size);
    await throughViews(page, async (view) => {
      await eventually(async () => [view, await sideways(page)]).toEqual([view, expect.toSatisfy((px: number) => px <= 0)]);
      await eventually(async () => (await outOfSight(page)).map((each) => `${view}: ${each}`)).toEqual([]);
    }, more);
  }, screen);
}
