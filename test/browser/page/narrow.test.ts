import { expect } from "vitest";
import { eventually } from "../chromium.js";
import { pages, SMALL } from "./open-page.js";

const declare = pages();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, at: SMALL };

declare("on a phone a button shows A where two worlds are compared, by touch and by keys", async ({ page }) => {
  await page.waitForSelector("[data-zoom]");
  expect(await page.isVisible(".world-switch")).toBe(false);
  await page.keyboard.press("b");
  await page.waitForSelector(".world-switch");
  const seen = async () => [await page.isVisible(".world-a"), await page.isVisible(".world-b")];
  await eventually(seen).toEqual([false, true]);
  await page.getByRole("button", { name: "A, before" }).tap();
  await eventually(seen).toEqual([true, false]);
  const { width, height } = (await page.getByRole("button", { name: "B, shown" }).boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  await page.getByRole("button", { name: "B, shown" }).press("Enter");
  await eventually(seen).toEqual([false, true]);
}, PHONE);

declare("a number goes to the first field of its group, in a tab that was not open, too", async ({ page }) => {
  await page.waitForSelector("#panel-controls fieldset", { state: "attached" });
  await page.getByRole("tab", { name: "Charts" }).tap();
  for (const k of [1, 2, 3]) {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press(String(k));
    await eventually(() => page.evaluate((k) => document.querySelectorAll("#panel-controls fieldset")[k - 1]!.contains(document.activeElement) && document.activeElement!.matches("input, select, textarea"), k)).toBe(true);
  }
  await eventually(() => page.isVisible("#side-controls")).toBe(true);
}, PHONE);

declare("the key is a button on a phone, and a list with a mark for each of its texts", async ({ page, open }) => {
  await page.waitForSelector(".key");
  expect(await page.isVisible(".key li")).toBe(false);
  await page.locator(".key summary").tap();
  const items = page.getByRole("list", { name: "What the marks mean" }).getByRole("listitem");
  await eventually(() => items.count()).toBeGreaterThan(8);
  await eventually(() => items.evaluateAll((all) => all.every((each) => each.querySelectorAll("svg > *").length > 0 && each.textContent!.length > 5))).toBe(true);
  const wide = await open({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });
  await wide.page.waitForSelector(".key[open] li");
}, PHONE);

for (const [width, height] of [[360, 740], [390, 844], [412, 915]] as const) {
  declare(`at ${width} × ${height} px the buttons of time lie above the folded sheet, under a header of two rows`, async ({ page }) => {
    await page.waitForSelector("[data-zoom]");
    await page.keyboard.press("b");
    await page.waitForSelector(".world-switch");
    const [time, sheet, header] = await Promise.all([".play-buttons", ".sheet", ".bar"].map(async (each) => (await page.locator(each).boundingBox())!));
    expect(time!.y + time!.height).toBeLessThanOrEqual(sheet!.y);
    expect(header!.height).toBeLessThan(110);
  }, { ...PHONE, viewport: { width, height } });
}
