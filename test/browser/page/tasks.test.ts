import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, LONG } from "../chromium.js";
import { placed } from "../open-page.js";
import { pages, ready, SMALL } from "./open-page.js";
import { unzip } from "./unzip.js";

const visit = pages();

/** The three numbers of the example: thought, said, backfire; of A and B where two are compared. */
const numbers = async (page: Page) => (await page.locator(".finding-numbers td").allTextContents()).filter((text) => /\d/.test(text));
const focused = (page: Page, selector: string) => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
const addressOf = (page: Page) => page.evaluate("location.hash") as Promise<string>;

/** Presses Tab until the focus is there: what it never reaches nobody can use without a mouse. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let k = 0; k < 250; k++) {
    if (await focused(page, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${selector}`);
}

async function shown(page: Page, worlds = 1): Promise<string[]> {
  await ready(page);
  await eventually(() => numbers(page)).toHaveLength(3 * worlds);
  return numbers(page);
}

const verdict = (page: Page) => eventually(() => page.textContent(".finding-chip"), LONG).toMatch(/^(✓ Holds|↗ Leans|≈ Too close|≈ Next to no)/);

async function changed(page: Page, before: readonly string[]): Promise<void> {
  await eventually(() => numbers(page)).not.toEqual(before);
  await eventually(() => addressOf(page)).toMatch(/[&#]push=(?!4\b)/);
}

async function differ(page: Page): Promise<void> {
  await page.waitForSelector(".worlds[data-two]");
  await eventually(() => page.textContent(".finding-parted")).toMatch(/identical up to step \d+; in the end (\d+ people say|1 person says) something else\./);
  await eventually(() => numbers(page)).toHaveLength(6);
  await verdict(page);
}

async function told(page: Page): Promise<void> {
  await page.waitForSelector(".why-conditions");
  await eventually(() => page.locator(".why-conditions tbody tr").count()).toBe(4);
  await eventually(() => page.textContent(".why-text")).toMatch(/^From step \d+ to \d+, person \d+ went from saying [+−]/);
}

describe("by mouse", () => {
  visit("a parameter is dragged all the way, and the numbers go with it", async ({ page }) => {
    const before = await shown(page);
    const slider = page.locator("[data-path='campaigns.0.push'] input[type=range]");
    await slider.hover({ position: { x: 6, y: 6 } });
    await page.mouse.down();
    const { x, y, width } = (await slider.boundingBox())!;
    await page.mouse.move(x + width / 2, y + 6, { steps: 4 });
    await page.mouse.move(x + width - 2, y + 6, { steps: 4 });
    await page.mouse.up();
    await eventually(() => page.inputValue("[data-path='campaigns.0.push'] .control-box")).toBe("32");
    await changed(page, before);
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(() => numbers(page)).toEqual(before);
  }, { at: SMALL });

  visit("two worlds are compared that differ in one thing: who differs, and what a hundred worlds say", async ({ page }) => {
    await shown(page);
    await page.getByRole("button", { name: /^Compare/ }).click();
    await page.locator("[data-path='campaigns.0.push'] .control-box").fill("1");
    await page.keyboard.press("Enter");
    await differ(page);
  }, { at: `${SMALL}&push=8` });

  visit("somebody who turned is found, why is read, one thing is asked otherwise, and the chain is followed", async ({ page }) => {
    await shown(page);
    await page.locator(".why-finder select").selectOption("turned");
    await told(page);
    await whatIf(page, (button) => button.click());
    const person = await page.textContent(".why-person");
    await page.locator(".why-finder button", { hasText: "Next one" }).click();
    await eventually(() => page.textContent(".why-person")).not.toBe(person);
    await passedOn(page);
    const teller = page.locator(".why-link").first();
    const who = /[Pp]erson (\S+)/.exec((await teller.textContent())!)![1];
    await teller.click();
    await eventually(() => page.textContent(".why-person")).toContain(`Person ${who}`);
  }, { at: SMALL });

  visit("everything that can be taken along is whole", async ({ page, open }) => {
    await shown(page, 2);
    await placed(page);
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "Pictures, tables, video" }).click();
    const take = async (name: string) => {
      const download = page.waitForEvent("download", { timeout: LONG });
      await page.getByRole("button", { name, exact: true }).click();
      return download;
    };
    expect((await bytesOf(await take("The picture in view (PNG)"))).toString("latin1", 0, 8)).toBe("\x89PNG\r\n\x1a\n");
    const svg = (await bytesOf(await take("The picture in view (SVG)"))).toString();
    expect(await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return [parsed.querySelector("parsererror") === null, parsed.documentElement.tagName, JSON.parse(parsed.querySelector("metadata")!.textContent!).hash.length];
    }, svg)).toEqual([true, "svg", 64]);
    const tables = unzip(await bytesOf(await take("Tables (CSV)")));
    expect(Object.keys(tables).sort()).toEqual(["a", "b"].flatMap((side) => ["agents.csv", "frames.csv", "manifest.json", "runs.csv", "steps.csv", "utterances.csv"].map((file) => `${side}/${file}`)));
    expect(tables["a/runs.csv"]!.trim().split("\n")).toHaveLength(2);
    expect(svg).toContain("A: push 1. B: push 8.");
    const found = unzip(await bytesOf(await take("The finding (CSV)")));
    expect(Object.keys(found).sort()).toEqual(["settings.json", "tidy.csv", "worlds.csv"]);
    const { worlds, a, b } = JSON.parse(found["settings.json"]!);
    expect([found["worlds.csv"]!.trim().split("\n").length, worlds, a.changes.push, b.changes.push]).toEqual([101, 100, 1, 8]);
    expect(JSON.parse(tables["a/manifest.json"]!).command).toContain(a.command);
    const drawn = (await bytesOf(await take("The finding (SVG)"))).toString();
    expect(drawn).toContain("95 % interval");
    expect(drawn).toContain("100 worlds");
    const place = await take("This page (JSON)");
    const film = await take("Video (WebM)");
    expect(["\x1aE\xdf\xa3", "PK\x03\x04"]).toContain((await bytesOf(film)).toString("latin1", 0, 4));
    const { page: other } = await open({ at: "" });
    await ready(other);
    await other.getByLabel("Open a saved place").setInputFiles((await place.path())!);
    await eventually(() => addressOf(other)).toBe(await addressOf(page));
    await eventually(() => numbers(other)).toEqual(await numbers(page));
  }, { at: `${SMALL.replace("steps=20", "steps=6")}&push=8&ab=push:1`, acceptDownloads: true });
});

describe("by keyboard alone", () => {
  visit("a parameter is changed, and the numbers with it", async ({ page }) => {
    const before = await shown(page);
    await page.keyboard.press("1");
    await tabTo(page, "[data-path='campaigns.0.push'] input[type=range]");
    await page.keyboard.press("ArrowRight");
    await changed(page, before);
    await page.keyboard.press("Control+z");
    await eventually(() => numbers(page)).toEqual(before);
  }, { at: SMALL });

  visit("two worlds are compared that differ in one thing: who differs, and what a hundred worlds say", async ({ page }) => {
    const before = await shown(page);
    await page.keyboard.press("b");
    await page.waitForSelector(".worlds[data-two]");
    await tabTo(page, "[data-path='campaigns.0.push'] input[type=range]");
    await page.keyboard.press("ArrowRight");
    await differ(page);
    await eventually(async () => (await numbers(page)).filter((_, k) => k % 2 === 0)).toEqual(before);
  }, { at: SMALL });

  visit("somebody who turned is found, why is read, one thing is asked otherwise, and the chain is followed", async ({ page }) => {
    await shown(page);
    await page.keyboard.press("/");
    await eventually(() => focused(page, ".why-finder *")).toBe(true);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await eventually(() => focused(page, ".why-finder select")).toBe(true);
    await page.keyboard.press("ArrowDown");
    await told(page);
    await whatIf(page, async () => {
      await tabTo(page, ".why-if");
      await page.keyboard.press("Enter");
    });
  }, { at: SMALL });

  visit("the network is walked, and Enter asks why", async ({ page }) => {
    await shown(page);
    await placed(page);
    await tabTo(page, ".world-b [role=application]");
    await page.keyboard.press("ArrowRight");
    await eventually(() => page.textContent(".why-person")).toMatch(/^Person \d+/);
    const first = await page.textContent(".why-person");
    await page.keyboard.press("ArrowDown");
    await eventually(() => page.textContent(".why-person")).not.toBe(first);
    await page.keyboard.press("Enter");
    await eventually(() => focused(page, "#panel-why *")).toBe(true);
  }, { at: SMALL });

  visit("a picture and the place are taken along", async ({ page }) => {
    await shown(page);
    await placed(page);
    await page.keyboard.press("e");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#drawer-export [data-export=png]");
    for (const kind of ["png", "svg", "tables", "place"]) {
      await tabTo(page, `[data-export=${kind}]`);
      const download = page.waitForEvent("download", { timeout: LONG });
      await page.keyboard.press("Enter");
      expect((await download).suggestedFilename()).toMatch(/^push-harder-otter-417(-step-0)?\.(png|svg|zip|json)$/);
    }
    await page.keyboard.press("Escape");
    await eventually(() => page.locator("dialog[open]").count()).toBe(0);
  }, { at: SMALL, acceptDownloads: true });
});

async function whatIf(page: Page, press: (button: ReturnType<Page["locator"]>) => Promise<void>): Promise<void> {
  const would = page.locator(".why-would");
  await eventually(() => would.textContent()).toMatch(/then it said [+−]/);
  await press(page.locator(".why-if").first());
  await eventually(() => would.textContent()).toMatch(/it would have said [+−]/);
}

/** Goes on to people until one is found whom another person told. */
async function passedOn(page: Page): Promise<void> {
  for (let k = 0; k < 30 && (await page.locator(".why-link").count()) === 0; k++) {
    const before = await page.textContent(".why-person");
    await page.locator(".why-finder button", { hasText: "Next one" }).click();
    await eventually(() => page.textContent(".why-person")).not.toBe(before);
  }
  expect(await page.locator(".why-link").count()).toBeGreaterThan(0);
}

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync((await download.path())!);
