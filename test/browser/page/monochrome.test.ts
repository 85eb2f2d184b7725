import type { Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "../chromium.js";
import { pages } from "./open-page.js";
import { throughViews } from "./views.js";
import { violations } from "./violations.js";

const declare = pages();
const MONOCHROME = `if (location.protocol !== "about:") localStorage.setItem("talkback.theme", "monochrome");`;

/** Share of the pixels of a screenshot that have a colour, decoded by another page of the same browser. */
async function coloured(page: Page, decoder: Page): Promise<number> {
  const shot = `data:image/png;base64,${(await page.screenshot({ animations: "disabled" })).toString("base64")}`;
  return decoder.evaluate(async (src) => {
    const image = document.createElement("img");
    image.src = src;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let found = 0;
    for (let k = 0; k < data.length; k += 4) {
      const channels = [data[k]!, data[k + 1]!, data[k + 2]!];
      if (Math.max(...channels) - Math.min(...channels) > 6) found++;
    }
    return (4 * found) / data.length;
  }, shot);
}

declare("where the look is without colour nothing in any view has a colour, and every text is read, on light and on dark", async ({ page }) => {
  const decoder = await page.context().newPage();
  await decoder.goto("about:blank");
  const backgrounds = new Set<string>();
  await throughViews(page, async (name) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await eventually(() => page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe(colorScheme);
      backgrounds.add(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor") as string);
      // Charts take over colours one after another.
      await eventually(async () => [name, colorScheme, await coloured(page, decoder)]).toEqual([name, colorScheme, 0]);
      await eventually(async () => (await violations(page, ["color-contrast"])).map((each) => `${name}, ${colorScheme}: ${each}`)).toEqual([]);
    }
  });
  expect([...backgrounds]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
}, { before: MONOCHROME });

declare("without colour the key calls sides dark and light", async ({ page, open }) => {
  await page.waitForSelector(".key [data-mark=colour]");
  const other = await open({ before: "" });
  await other.page.waitForSelector(".key [data-mark=colour]");
  const said = (from: Page) => from.textContent(".key [data-mark=colour] span");
  await eventually(async () => [await said(page), await said(other.page)]).toEqual(["dark against … light for", "orange against … blue for"]);
}, { before: MONOCHROME, at: "v=1&s=push-harder&seed=otter-417&network.n=80&steps=20&window=5&t=8" });
