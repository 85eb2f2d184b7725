import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually } from "./chromium.js";
import { goTo, travel } from "./open-page.js";
import { pages, ready, type Settings, SMALL, type Visitor } from "./page/open-page.js";

const visit = pages();
const shell = (name: string, check: (page: Page, visitor: Visitor) => Promise<void>, settings: Settings = {}) => visit(name, async (visitor) => {
  await ready(visitor.page);
  await check(visitor.page, visitor);
}, { at: SMALL, ...settings });

const stepText = (page: Page) => page.textContent(".time-at");
const focusedPath = (page: Page) => page.evaluate<string | undefined>("document.activeElement.closest('[data-path]')?.dataset.path");
const hashOf = (page: Page) => page.evaluate("location.hash") as Promise<string>;

describe("the frame of the page in a Chromium", () => {
  shell("moves time by the keys of its map, wherever the focus is, but in a text field", async (page) => {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await eventually(() => stepText(page)).toBe("step 11 / 20");
    await page.keyboard.press("End");
    await eventually(() => stepText(page)).toBe("step 20 / 20");
    await page.keyboard.press("Home");
    await page.focus(".seed input");
    await page.keyboard.press("End");
    await page.keyboard.press("b");
    await eventually(() => stepText(page)).toBe("step 0 / 20");
    expect(await page.getAttribute(".ab", "aria-pressed")).toBe("false");
  });

  shell("opens its help by ?, lists every key there, and takes another for a command", async (page) => {
    await page.keyboard.press("?");
    await page.waitForSelector("#drawer-help");
    await page.click("[data-command=end]");
    await page.keyboard.press("q");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#drawer-help", { state: "hidden" });
    await page.keyboard.press("q");
    await eventually(() => stepText(page)).toBe("step 20 / 20");
  });

  shell("writes into its address what was done, and another page opens the same there", async (page, { open }) => {
    await page.keyboard.press("b");
    await page.fill(".seed input", "heron-123");
    await page.keyboard.press("Enter");
    await page.click(".play h1");
    await page.keyboard.press("Shift+ArrowRight");
    const hash = "#v=1&s=push-harder&seed=heron-123&network.n=80&steps=20&window=5&ab=&t=10";
    await eventually(() => hashOf(page)).toBe(hash);
    const { page: second } = await open({ at: hash.slice(1) });
    await second.waitForSelector(".worlds[data-two]");
    await eventually(async () => [await stepText(second), await second.inputValue(".seed input"), await second.getAttribute(".ab", "aria-pressed")]).toEqual(["step 10 / 20", "heron-123", "true"]);
  });

  shell("goes back to the gallery by the browser's own button, and shows eighteen stories there", async (page) => {
    await page.click(".bar nav a[data-room=gallery]");
    await eventually(() => page.locator(".card").count()).toBe(18);
    await page.click("[data-story=dell-hell] .card-open");
    await page.getByRole("heading", { level: 1, name: "Dell hell" }).waitFor();
    await travel(page, -1);
    await page.waitForSelector(".gallery");
    await travel(page, -1);
    await page.getByRole("heading", { level: 1, name: "Push harder" }).waitFor();
  });

  shell("tells of a link that asks too much, with a way to the control", async (page) => {
    const notice = page.locator(".notice");
    expect(await notice.locator("p").textContent()).toBe("This link asks for empowered=1.8; allowed 0–1. Used 1.");
    await notice.getByRole("button", { name: "Edit" }).click();
    await eventually(() => focusedPath(page)).toBe("people.power.share");
  }, { at: `${SMALL}&empowered=1.8` });

  shell("leads to the control among all parameters where it is none of the few, the first time and later", async (page) => {
    for (const _ of [1, 2]) {
      await page.getByRole("button", { name: "Edit" }).click();
      await page.waitForSelector("#drawer-all-parameters");
      await eventually(() => focusedPath(page)).toBe("people.certainty.sd");
      await page.keyboard.press("Escape");
      await page.waitForSelector("#drawer-all-parameters", { state: "hidden" });
      await goTo(page, `${SMALL}&people.certainty.sd=-4`);
    }
  }, { at: `${SMALL}&people.certainty.sd=-3` });

  for (const width of [320, 768, 1280]) {
    shell(`has no sideways scroll at ${width} px, in the gallery, compared, in longer words, or from right to left`, async (page) => {
      const base = page.url().replace(/#.*/, "");
      for (const hash of [SMALL, `${SMALL}&ab=push:1`, "", `${SMALL}&lang=en-x-pseudo`, `${SMALL}&dir=rtl`]) {
        await page.goto("about:blank");
        await page.goto(`${base}#${hash}`);
        await ready(page);
        await eventually(async () => [hash, await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth")]).toEqual([hash, expect.toSatisfy((px: number) => px <= 0)]);
      }
    }, { viewport: { width, height: 800 } });
  }

  shell("says every text of the frame in the language of the address", async (page) => {
    await eventually(() => page.evaluate<string[]>(() => [...document.querySelectorAll("header button, header nav a, .tabs button, .play-bar button")]
      .filter((each) => each.getClientRects().length > 0).map((each) => each.getAttribute("aria-label") ?? each.textContent ?? "").filter((text) => /[a-z]{3}/i.test(text) && !text.startsWith("[")))).toEqual([]);
  }, { at: `${SMALL}&lang=en-x-pseudo` });
});
