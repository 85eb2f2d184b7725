import type { Page } from "playwright-core";
import { eventually, LONG } from "../chromium.js";
import { goTo } from "../open-page.js";
import { pages, ready, SMALL } from "./open-page.js";

const test = pages();
const cells = (page: Page) => page.locator("#panel-phase [role=gridcell]");
const status = (page: Page) => page.locator("#panel-phase [role=status]").first().textContent();
const chosen = (page: Page) => page.locator("#panel-phase [role=gridcell][aria-selected=true]").getAttribute("data-cell");

/** Computes a map of the smallest kind, to its end. */
async function compute(page: Page): Promise<void> {
  await ready(page);
  await page.getByRole("button", { name: "Compute the map" }).click();
  await eventually(() => status(page), LONG).toBe("720 worlds, done.");
  await eventually(() => cells(page).count()).toBe(36);
}

const TINY = `${SMALL.replace("network.n=80", "network.n=20").replace("steps=20&window=5", "steps=4&window=2")}&view=phase`;

test("a map of one story is gone in another, where no click loads anything of it, and is back where one goes back", async ({ page }) => {
  await compute(page);
  const place = (await cells(page).first().boundingBox())!;
  await goTo(page, "v=1&s=astroturf&seed=otter-417&network.n=20&steps=4&window=2&view=phase");
  await eventually(() => status(page)).toMatch(/^The map is of another setting/);
  await eventually(() => cells(page).count()).toBe(0);
  const before = page.url();
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  // Addresses are written a while after what they tell of: the step that follows is all that this one tells.
  await page.getByRole("button", { name: "One step on" }).click();
  await eventually(() => page.url()).toBe(before.replace("&view=", "&t=1&view="));
  await goTo(page, TINY);
  await eventually(() => cells(page).count()).toBe(36);
  await eventually(() => status(page)).toBe("720 worlds, done.");
}, { at: TINY });

test("a cell that is chosen is loaded and becomes the current one, and another change takes the map away", async ({ page }) => {
  await compute(page);
  await page.locator("#panel-phase [data-cell='0']").click();
  await eventually(() => chosen(page)).toBe("0");
  await page.locator("#panel-phase [data-cell='35']").click();
  await eventually(() => chosen(page)).toBe("35");
  await eventually(() => status(page)).toBe("720 worlds, done.");
  await goTo(page, TINY.replace("otter-417", "heron-5"));
  await eventually(() => cells(page).count()).toBe(0);
}, { at: TINY });
