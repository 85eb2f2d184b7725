import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { eventually, NO_BROWSER } from "./chromium.js";
import { type House, openHouse, placed } from "./open-page.js";

let house: House | undefined;
let page: Page;
/** Lets what zooms through to the page. */
let release: () => void;
beforeAll(async () => { house = await openHouse(); });
afterAll(async () => { await house?.close(); });

/** The page with sixty people, in which what zooms does not come before it is released. */
beforeEach(async (context) => {
  if (house === undefined) return context.skip(NO_BROWSER);
  ({ page } = await house.open("folder"));
  const released = new Promise<void>((resolve) => { release = resolve; });
  const address = page.url();
  await page.goto("about:blank");
  await page.route(/\/stage-zoom-[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${address}#s=push-harder&network.n=60&steps=12&window=4`);
  await page.waitForSelector(".play-bar");
  await placed(page);
});

const STAGE = ".world-b [role=application]";
const middle = async () => {
  const { x, y, width, height } = (await page.locator(STAGE).boundingBox())!;
  return [x + width / 2, y + height / 2] as const;
};
/** Something lies outside: then a finger moves the picture and not the page. */
const near = () => page.evaluate(`document.querySelector("${STAGE}").style.getPropertyValue("touch-action") === "none"`);
/** Lets what zooms come, and waits until it is there: d3 keeps its transform with the element. */
const come = async () => {
  release();
  await eventually(() => page.evaluate(`"__zoom" in document.querySelector("${STAGE}")`)).toBe(true);
};

it("a wheel that was turned before what zooms has come turns again when it comes, and never zooms the page itself", async () => {
  await page.mouse.move(...await middle());
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -20);
  await page.keyboard.up("Control");
  expect(await near()).toBe(false);
  await come();
  await eventually(near).toBe(true);
  expect(await page.evaluate("[devicePixelRatio, visualViewport.scale]")).toEqual([1, 1]);
});

it("a drag that was begun before what zooms has come goes on when it comes, and still does not click", async () => {
  const tip = page.locator('.world-b [data-part="stage"] > div[aria-hidden="true"]');
  const at = await somebody();
  const id = (await tip.textContent())!.split(":")[0];
  await page.mouse.down();
  await page.mouse.move(at[0] + 20, at[1] + 10);
  await come();
  await page.mouse.move(at[0] + 50, at[1] + 30, { steps: 3 });
  await page.mouse.up();
  expect(await page.locator(".why-now:not([hidden])").count()).toBe(0);
  await page.mouse.move(at[0] + 52, at[1] + 32);
  await page.mouse.move(at[0] + 50, at[1] + 30);
  await eventually(async () => [await tip.isVisible(), (await tip.textContent())!.split(":")[0]]).toEqual([true, id]);
});

it("two fingers that were put down before what zooms has come zoom when it comes", async () => {
  const [x, y] = await middle();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 2 });
  const fingers = (type: "touchStart" | "touchMove", apart: number) => session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }] });
  await fingers("touchStart", 30);
  await fingers("touchMove", 36);
  await come();
  await eventually(async () => {
    for (const apart of [40, 60]) await fingers("touchMove", apart);
    return near();
  }).toBe(true);
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
});

/** Where a mouse rests on somebody. */
async function somebody(): Promise<readonly [number, number]> {
  const [x, y] = await middle();
  for (let k = 0; k < 900; k++) {
    const at = [x - 150 + 10 * (k % 30), y - 100 + 7 * Math.floor(k / 30)] as const;
    await page.mouse.move(...at);
    if (await page.evaluate(`document.querySelector("${STAGE}").style.cursor === "pointer"`)) return at;
  }
  throw new Error("nobody");
}
