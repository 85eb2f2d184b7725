import { afterAll, beforeAll, it } from "vitest";
import { eventually, NO_BROWSER } from "./chromium.js";
import { type House, openHouse } from "./open-page.js";

let house: House | undefined;
beforeAll(async () => { house = await openHouse(); });
afterAll(async () => { await house?.close(); });

it("says so where a late panel's module does not come, keeps the rest of the page going, and takes it when it is there again", async (context) => {
  if (house === undefined) return context.skip(NO_BROWSER);
  const { page } = await house.open("folder");
  const address = page.url();
  await page.goto("about:blank");
  await page.route(/late-plane[^/]*\.js$/, (route) => route.abort());
  await page.goto(`${address}#s=push-harder&network.n=60&steps=12&window=4`);
  await page.waitForSelector(".play-bar");
  await page.click("#tab-plane");
  await page.waitForSelector("#panel-plane [role=alert]");
  await page.keyboard.press("End");
  await eventually(() => page.textContent(".time-at")).toBe("step 12 / 12");
  await page.unroute(/late-plane[^/]*\.js$/);
  await page.click("#panel-plane .late button");
  await page.waitForSelector("#panel-plane canvas, #panel-plane svg");
  await eventually(() => page.locator("#panel-plane [role=alert]").count()).toBe(0);
});
