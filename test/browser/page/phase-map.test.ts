import type { Page } from "playwright-core";
import { expect } from "vitest";
import { pages, ready, SMALL } from "./open-page.js";

const test = pages();
const cells = (page: Page) => page.locator("#panel-phase [role=gridcell]");
const status = (page: Page) => page.locator("#panel-phase [role=status]").first().textContent();
const go = (page: Page, at: string) => page.evaluate((hash) => { location.hash = hash; }, at);

/** Computes a map of the smallest kind, to its end. */
async function compute(page: Page): Promise<void> {
  await ready(page);
  await page.getByRole("button", { name: "Compute the map" }).click();
  await expect.poll(() => status(page), { timeout: 120_000 }).toBe("720 worlds, done.");
}

const TINY = `${SMALL.replace("network.n=80", "network.n=20").replace("steps=20&window=5", "steps=4&window=2")}&view=phase`;

test("a map of one story is gone in another, where no click loads anything of it, and is back where one goes back", async ({ page }) => {
  await compute(page);
  expect(await cells(page).count()).toBe(36);
  const place = (await cells(page).first().boundingBox())!;
  await go(page, "v=1&s=astroturf&seed=otter-417&network.n=20&steps=4&window=2&view=phase");
  await expect.poll(() => status(page)).toMatch(/^The map is of another setting/);
  expect(await cells(page).count()).toBe(0);
  const before = page.url();
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  expect(page.url()).toBe(before);
  await go(page, TINY);
  await expect.poll(() => cells(page).count()).toBe(36);
  expect(await status(page)).toBe("720 worlds, done.");
}, { at: TINY });

test("a cell that is chosen is loaded and becomes the current one, and another change takes the map away", async ({ page }) => {
  await compute(page);
  await page.locator("#panel-phase [data-cell='0']").click();
  await expect.poll(() => page.locator("#panel-phase [role=gridcell][aria-selected=true]").getAttribute("data-cell")).toBe("0");
  await page.locator("#panel-phase [data-cell='35']").click();
  await expect.poll(() => page.locator("#panel-phase [role=gridcell][aria-selected=true]").getAttribute("data-cell")).toBe("35");
  expect(await status(page)).toBe("720 worlds, done.");
  await go(page, TINY.replace("otter-417", "heron-5"));
  await expect.poll(() => cells(page).count()).toBe(0);
}, { at: TINY });
