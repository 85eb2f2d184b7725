import type { Page } from "playwright-core";
import { expect } from "vitest";
import { eventually, LONG } from "../chromium.js";
import { placed } from "../open-page.js";
import { pages, ready } from "./open-page.js";

const test = pages();
const AT = "lesson=1.0";

const heading = (page: Page) => page.locator(".lesson > h2");
const status = (page: Page) => page.locator(".lesson-status").first();

/** Tabs to the first thing that a selector stands for, from wherever the focus is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way to ${selector} by Tab`);
}

test("lesson 1 is finished by mouse, from the list to the puzzle, and is still done after the page was loaded again", async ({ page }) => {
  await page.locator(".lesson-card").first().getByRole("button").click();
  await eventually(() => heading(page).textContent()).toBe("Three messages for Mara");
  for (const k of [1, 2, 3]) {
    await page.locator(".lesson-slider input").fill(String(0.2 * k));
    await page.getByRole("button", { name: `Send message ${k}` }).click();
    await eventually(() => status(page).textContent()).toMatch(new RegExp(`^Message ${k}: Mara says \\+0\\.\\d\\d.* You predicted \\+0\\.${2 * k}0\\. Half of 100 people`));
  }
  await page.locator(".lesson-why textarea").fill("Each message pulls her a share of the way.");
  await page.getByRole("button", { name: "Next" }).click();
  await eventually(() => page.locator("blockquote").textContent()).toContain("Each message pulls her a share of the way.");
  await page.getByRole("button", { name: "Next" }).click();
  await page.locator(".lesson-control select").selectOption("high");
  await page.getByRole("button", { name: "See 40 worlds" }).click();
  await eventually(() => status(page).textContent(), LONG).toMatch(/^In the middle of 40 worlds: What people say: \+0\.1/);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "See 40 worlds" }).click();
  await eventually(() => status(page).textContent(), LONG).toMatch(/^✗ Not yet: all goals hold in 0 of 40 worlds/);
  await page.getByLabel("What they are told").selectOption("mild");
  await page.getByRole("button", { name: "See 40 worlds" }).click();
  await eventually(() => status(page).textContent(), LONG).toMatch(/^✓ Solved: all goals hold in (3[0-9]|40) of 40 worlds/);
  await eventually(() => page.locator(".lesson-table tbody tr").count()).toBe(2);
  await page.locator(".lesson-nav").getByRole("button", { name: "All lessons" }).click();
  await eventually(() => page.url()).toMatch(/#(v=\d+&)?room=lessons$/);
  await page.reload();
  await eventually(() => page.locator(".lesson-card").first().textContent()).toContain("4 of 4 pages done");
}, { at: "room=lessons" });

test("lesson 1 is finished by keyboard alone, and headings have the focus when pages change", async ({ page }) => {
  await heading(page).waitFor();
  for (const k of [1, 2, 3]) {
    await page.locator(".lesson-hand .lesson-main:not(:disabled)").waitFor();
    await tabTo(page, ".lesson-hand .lesson-slider input");
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press("ArrowRight");
    await tabTo(page, ".lesson-hand .lesson-main");
    await page.keyboard.press("Enter");
    await eventually(() => status(page).textContent()).toMatch(new RegExp(`^Message ${k}: .* You predicted \\+0\\.${2 * k}0\\.`));
  }
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("status");
  await tabTo(page, ".lesson-why textarea");
  await page.keyboard.type("She has little power.");
  for (const next of ["Why she goes along", "Change one thing: power", "Puzzle: a polite yes"]) {
    await tabTo(page, ".lesson-nav .lesson-main");
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe(next);
    if (next.startsWith("Change")) {
      await tabTo(page, ".lesson-control select");
      await page.keyboard.press("End");
      await tabTo(page, ".lesson-try .lesson-main");
      await page.keyboard.press("Enter");
      await eventually(() => status(page).textContent(), LONG).toMatch(/^In the middle of 40 worlds/);
    }
  }
  await tabTo(page, "label:nth-child(3) select");
  await page.keyboard.press("End");
  await tabTo(page, ".lesson-try .lesson-main");
  await page.keyboard.press("Enter");
  await eventually(() => status(page).textContent(), LONG).toMatch(/^✓ Solved/);
  await eventually(() => page.locator(".lesson-steps .is-done").count()).toBe(4);
}, { at: AT });

test("a line is drawn by pointer and by sliders, which say the same", async ({ page }) => {
  // A run that is shown changes what stands in the header, and so where everything lies.
  await ready(page);
  const svg = page.locator(".lesson-draw svg");
  await svg.waitFor();
  await svg.scrollIntoViewIfNeeded();
  const box = (await svg.boundingBox())!;
  await page.mouse.move(box.x + 70, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 24, box.y + 160, { steps: 20 });
  await page.mouse.up();
  const values = () => page.locator(".lesson-points input").evaluateAll((inputs) => inputs.map((input) => Number((input as HTMLInputElement).value)));
  await eventually(async () => (await values()).every((value, k, all) => k === 0 || value < all[k - 1]!)).toBe(true);
  await page.locator(".lesson-points input").last().focus();
  await page.keyboard.press("Home");
  await eventually(async () => (await values()).at(-1)).toBe(-0.3);
  await eventually(() => page.locator(".lesson-points input").last().getAttribute("aria-valuetext")).toBe("−0.30");
}, { at: "lesson=5.0" });

test("the opening plays once for who comes without an address, tells true counts, asks, and answers with many worlds", async ({ open }) => {
  const first = await open({ at: "" });
  const buttons = first.page.locator(".opening-buttons button");
  await eventually(() => buttons.count()).toBe(3);
  await eventually(() => first.page.locator(".opening-text").textContent()).toBe("14 of the 63 people who have heard the brand so far turned against it, in public, at least once. All in all 31 of 120 oppose it now; before its first post 27 did. This is one world, after 3 steps.");
  expect(await first.page.locator("dialog[open]").count()).toBe(0);
  await buttons.nth(1).click();
  await eventually(() => first.page.locator(".opening-finding").textContent(), LONG).toMatch(/^You saw it coming\. In (9[5-9]|100) of 100 worlds people say worse of a brand that posts more/);
  await buttons.first().click();
  await eventually(() => first.page.locator(".why-text").textContent()).toMatch(/went from saying/);
  await first.page.goto(first.page.url().split("#")[0]!);
  await eventually(() => first.page.evaluate(() => document.documentElement.dataset.room)).toBe("gallery");
  await first.page.locator(".card").first().waitFor();
  expect(await first.page.locator(".opening").isVisible()).toBe(false);
}, { at: "room=lessons" });

test("the opening is left by Escape, and played again from the lessons and from the help", async ({ page }) => {
  await page.getByRole("button", { name: "Play the opening again" }).click();
  await page.locator(".opening-skip").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".opening").waitFor({ state: "hidden" });
  await eventually(() => page.evaluate(() => document.documentElement.dataset.room)).toBe("play");
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "Play the opening again" }).last().click();
  await page.getByRole("button", { name: "Skip", exact: true }).click();
  await page.locator(".opening").waitFor({ state: "hidden" });
}, { at: "room=lessons" });

test("Escape leaves the opening where it lets go of a person, too, but not where it closes a menu", async ({ page }) => {
  await page.getByRole("button", { name: "Play the opening again" }).click();
  await page.locator(".opening-skip").waitFor();
  await placed(page);
  const opening = page.locator(".opening");
  await page.keyboard.press("e");
  await page.locator("[role=menu]:visible").waitFor();
  await page.keyboard.press("Escape");
  await eventually(async () => [await page.locator("[role=menu]:visible").count(), await opening.isVisible()]).toEqual([0, true]);
  await page.locator(".world-b [tabindex='0']").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector(".why-person");
  await page.keyboard.press("Escape");
  await opening.waitFor({ state: "hidden" });
  await page.locator(".why-person").waitFor({ state: "detached" });
}, { at: "room=lessons" });
