import type { CDPSession, Page } from "playwright-core";
import { eventually } from "../chromium.js";
import { pages, SMALL } from "./open-page.js";

const declare = pages();

/** Contrast that texts need. Source: WCAG 2.2, 1.4.3. */
const READABLE = 4.5;
const STATES = [["hover"], ["hover", "active"], ["focus", "focus-visible"], ["hover", "focus", "focus-visible"]];

/** Buttons and fields that are seen, also those that cannot be used now, whose text does not stand out from what is behind it. */
function faint(least: number): string[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: readonly number[]) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, k) => {
    const share = colour[k]! / 255;
    return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
  const behind = (element: Element | null): number[] => {
    if (element === null) return [255, 255, 255];
    const own = channels(getComputedStyle(element).backgroundColor);
    return own.length === 3 || own[3]! > 0 ? own : behind(element.parentElement);
  };
  const seen = [...document.querySelectorAll<HTMLElement>("button, [role=tab], select, input:not([type=range], [type=checkbox], [type=radio])")]
    .filter((each) => each.offsetParent !== null && (each.textContent!.trim() !== "" || each.matches("input")));
  return seen.flatMap((each) => {
    const [one, other] = [luminance(channels(getComputedStyle(each).color)), luminance(behind(each))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const named = `${each.textContent!.trim() || each.getAttribute("aria-label") || each.tagName}${each.matches(":disabled") ? " (disabled)" : ""}`;
    return contrast >= least && getComputedStyle(each).opacity === "1" ? [] : [`${named}: ${contrast.toFixed(1)}`];
  });
}

/** As if all buttons were in these states at once. */
async function force(devtools: CDPSession, states: readonly string[]): Promise<void> {
  const { root } = await devtools.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "button, [role=tab], select" });
  for (const nodeId of nodeIds) await devtools.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses: [...states] });
}

async function faintIn(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const found: string[] = [];
  for (const states of STATES) {
    await force(devtools, states);
    found.push(...(await page.evaluate(faint, READABLE)).map((each) => `${states.join(" ")}: ${each}`));
  }
  const forced = await page.evaluate(() => document.querySelector(".play-buttons .toggle")!.matches(":hover"));
  await devtools.detach();
  return forced ? found : ["nothing is as if a pointer were over it"];
}

for (const theme of ["light", "dark", "contrast", "monochrome"]) {
  declare(`every button and field can be read under a pointer, pressed, and with the focus, chosen or not, usable or not, where the look is ${theme}`, async ({ page }) => {
    await page.waitForSelector("[data-zoom]");
    await page.keyboard.press("b");
    await page.waitForSelector(".ab[aria-pressed=true]");
    await page.waitForSelector(".world-a [data-zoom]");
    await page.waitForSelector("[role=tab][aria-selected=true]");
    for (const kind of ["button", "input"]) await page.waitForSelector(`${kind}:disabled`);
    await eventually(() => faintIn(page)).toEqual([]);
  }, { at: `${SMALL}&lock=push`, before: `localStorage.setItem("talkback.theme", ${JSON.stringify(theme)})` });
}
