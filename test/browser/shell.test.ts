import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPage, NO_BROWSER } from "./chromium.js";
import { type House, openHouse } from "./open-page.js";

/** A world that is small, so that runs take no time worth waiting for. */
const SMALL = "s=push-harder&seed=otter-417&network.n=80&steps=20&window=5";
let house: House | undefined;
let base = "";

beforeAll(async () => {
  house = await openHouse();
  if (house === undefined) return;
  const { page } = await house.open("folder");
  base = page.url();
});
afterAll(async () => { await house?.close(); });

async function at(hash: string, viewport = { width: 1280, height: 800 }): Promise<Page> {
  const page = await newPage(house!.browser, { viewport });
  await page.goto(`${base}#${hash}`);
  await page.waitForSelector(".play-bar", { state: "attached" });
  return page;
}

const shell = (name: string, check: (page: Page) => Promise<void>, hash = SMALL, size?: { width: number; height: number }) =>
  it(name, async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const page = await at(hash, size);
    const wrong: string[] = [];
    page.on("pageerror", (error) => void wrong.push(error.message));
    await check(page);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

const stepText = (page: Page) => page.textContent(".time-at");
const hashOf = (page: Page) => page.evaluate("location.hash") as Promise<string>;

describe("the frame of the page in a Chromium", () => {
  shell("moves time by the keys of its map, wherever the focus is, but in a text field", async (page) => {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await stepText(page)).toBe("step 11 / 20");
    await page.keyboard.press("End");
    expect(await stepText(page)).toBe("step 20 / 20");
    await page.keyboard.press("Home");
    await page.focus(".seed input");
    await page.keyboard.press("End");
    await page.keyboard.press("b");
    expect(await stepText(page)).toBe("step 0 / 20");
    expect(await page.getAttribute(".ab", "aria-pressed")).toBe("false");
  });

  shell("opens its help by ?, lists every key there, and takes another for a command", async (page) => {
    await page.keyboard.press("?");
    expect(await page.isVisible("#drawer-help")).toBe(true);
    await page.click("[data-command=end]");
    await page.keyboard.press("q");
    await page.keyboard.press("Escape");
    await page.keyboard.press("q");
    expect(await stepText(page)).toBe("step 20 / 20");
  });

  shell("writes into its address what was done, and another page opens the same there", async (page) => {
    await page.keyboard.press("b");
    await page.fill(".seed input", "heron-123");
    await page.keyboard.press("Enter");
    await page.click(".play h1");
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => hashOf(page)).toContain("t=10");
    const hash = await hashOf(page);
    expect(hash).toBe("#v=1&s=push-harder&seed=heron-123&network.n=80&steps=20&window=5&ab=&t=10");
    const second = await at(hash.slice(1));
    await second.waitForSelector(".worlds[data-two]");
    expect([await stepText(second), await second.inputValue(".seed input"), await second.getAttribute(".ab", "aria-pressed")]).toEqual(["step 10 / 20", "heron-123", "true"]);
    await second.close();
  });

  shell("goes back to the gallery by the browser's own button, and shows eighteen stories there", async (page) => {
    await page.click(".bar nav a[data-room=gallery]");
    await expect.poll(() => page.locator(".card").count()).toBe(18);
    await page.click("[data-story=dell-hell] .card-open");
    await page.getByRole("heading", { level: 1, name: "Dell hell" }).waitFor();
    await page.goBack();
    expect(await page.isVisible(".gallery")).toBe(true);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Push harder" }).waitFor();
  });

  shell("tells of a link that asks too much, with a way to the control", async (page) => {
    const notice = page.locator(".notice");
    expect(await notice.locator("p").textContent()).toBe("This link asks for empowered=1.8; allowed 0–1. Used 1.");
    await notice.getByRole("button", { name: "Edit" }).click();
    expect(await page.evaluate("document.activeElement.closest('[data-path]')?.dataset.path")).toBe("people.power.share");
  }, `${SMALL}&empowered=1.8`);

  for (const width of [320, 768, 1280]) {
    shell(`has no sideways scroll at ${width} px, in the gallery, compared, in longer words, or from right to left`, async (page) => {
      const wide: string[] = [];
      for (const hash of [SMALL, `${SMALL}&ab=push:1`, "", `${SMALL}&lang=en-x-pseudo`, `${SMALL}&dir=rtl`]) {
        await page.goto("about:blank");
        await page.goto(`${base}#${hash}`);
        await page.waitForSelector(".play-bar", { state: "attached" });
        if ((await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth")) > 0) wide.push(hash);
      }
      expect(wide).toEqual([]);
    }, SMALL, { width, height: 800 });
  }

  shell("says every text of the frame in the language of the address", async (page) => {
    const plain = await page.evaluate<string[]>(() => [...document.querySelectorAll("header button, header nav a, .tabs button, .play-bar button")]
      .filter((each) => each.getClientRects().length > 0).map((each) => each.getAttribute("aria-label") ?? each.textContent ?? "").filter((text) => /[a-z]{3}/i.test(text) && !text.startsWith("[")));
    expect(plain).toEqual([]);
  }, `${SMALL}&lang=en-x-pseudo`);
});
