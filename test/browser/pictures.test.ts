import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { eventually, newPage, NO_BROWSER, startChromium } from "./chromium.js";
import type * as Probe from "./pictures-probe.js";

declare const pictures: typeof Probe;
declare const axe: { run(context: Element): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> };

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  browser = await startChromium();
  if (browser === undefined) return;
  page = await newPage(browser, { viewport: { width: 600, height: 900 } });
  await page.setContent('<!doctype html><html lang="en"><head><title>Pictures</title></head><body><main></main></body></html>');
  await page.addScriptTag({ content: await bundle(fileURLToPath(new URL("pictures-probe.ts", import.meta.url)), "pictures") });
  await page.addScriptTag({ content: readFileSync(AXE, "utf8") });
  await page.evaluate(() => Object.assign(globalThis, { shown: pictures.footage(200) }));
});

beforeEach((context) => {
  if (browser === undefined) context.skip(NO_BROWSER);
});

afterAll(async () => {
  await browser?.close();
});

const fresh = (how: { dark?: boolean; time?: number } = {}) => page.evaluate((given) => pictures.show((globalThis as never as { shown: never }).shown, given), how);
const bush = () => page.evaluate(() => pictures.show(pictures.bushy((globalThis as never as { shown: never }).shown, 300), { time: 60 }));
const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
const calls = () => page.evaluate(() => pictures.calls);
const values = async () => (await calls()).map((call) => call.values);
const state = () => page.evaluate(() => pictures.state());
const middle = async (selector: string) => {
  const box = (await page.locator(selector).first().boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
/** Name of what has the focus. */
const named = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
/** Pixels of the plane: place of a certainty and a power, from what the picture's own axes say. */
const inPlane = (certainty: number, power: number) => page.evaluate(([c, p]) => {
  const [area, stage] = [document.querySelector("#plane svg rect")!, document.querySelector("#plane [data-part=stage]")!.getBoundingClientRect()];
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(area.getAttribute(name))) as [number, number, number, number];
  return { x: stage.left + x + c! * width, y: stage.top + y + (1 - p!) * height };
}, [certainty, power]);

describe("the plane", () => {
  beforeEach(async () => {
    await fresh();
    await frame();
  });

  it("asks for the tolerance that a point has to which its line is dragged: on the way, and once it is let go of", async () => {
    const [from, to] = [await middle("[data-part=grip]"), await inPlane(0.2, 0.5)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await eventually(() => page.locator("#plane p").textContent()).toMatch(/^With a tolerance of 0\.40 in place of 0\.30, \d+ people would be beyond the line; now it is \d+\.$/);
    await page.mouse.up();
    await eventually(async () => (await values()).at(-1)).toEqual([0.4, { final: true }]);
    const moves = (await values()).slice(0, -1);
    expect(moves.every((each) => !(each[1] as { final: boolean }).final)).toBe(true);
    expect(moves.length).toBeGreaterThan(2);
  });

  it("asks for it by keys as well, as a slider that says how many are beyond the line", async () => {
    await page.locator("[data-part=grip]").focus();
    const said = () => page.locator("[data-part=grip]").getAttribute("aria-valuetext");
    const before = await said();
    for (const key of ["ArrowUp", "PageUp"]) await page.keyboard.press(key);
    await eventually(values).toEqual([[0.31, { final: false }], [0.31, { final: true }], [0.41, { final: false }], [0.41, { final: true }]]);
    expect(before).toMatch(/^0\.30; \d+ people are beyond the line$/);
    await eventually(said).toMatch(/^0\.41; \d+ people are beyond the line$/);
  });

  it("asks for the tolerance that was there when Escape is pressed on the way", async () => {
    const [from, to] = [await middle("[data-part=grip]"), await inPlane(0.1, 0.9)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 2 });
    await page.keyboard.press("Escape");
    await page.mouse.move(from.x, from.y);
    await page.mouse.up();
    await eventually(async () => (await values()).slice(-2)).toEqual([[0.81, { final: false }], [0.3, { final: true }]]);
  });

  it("highlights those in an area that is drawn over it, and nobody after Escape", async () => {
    const [from, to] = [await inPlane(0.01, 0.99), await inPlane(0.5, 0.7)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    const expected = await page.evaluate(() => {
      const { footage } = pictures.state();
      return Array.from({ length: footage.n }, (_, i) => Number(footage.certainty[i]! > 0.01 && footage.certainty[i]! < 0.5 && footage.power[i]! > 0.7 && footage.power[i]! < 0.99));
    });
    expect(expected).toContain(1);
    await eventually(async () => (await state()).highlighted).toEqual(expected);
    await page.locator("#plane button").first().focus();
    await page.keyboard.press("Escape");
    await eventually(async () => (await state()).highlighted).toBeNull();
  });

  it("selects the person whose dot is clicked", async () => {
    const at = await page.evaluate(() => [pictures.state().footage.certainty[7]!, pictures.state().footage.power[7]!] as const);
    const place = await inPlane(...at);
    await page.mouse.click(place.x, place.y);
    await eventually(async () => (await state()).selected).toBe(7);
  });

  it("highlights a region's people by its button, as many as it counts", async () => {
    await page.locator("#plane button[data-region=back]").press("Enter");
    await eventually(() => page.locator("#plane button[data-region=back]").getAttribute("aria-pressed")).toBe("true");
    const flags = (await state()).highlighted!;
    await eventually(() => page.locator("#plane button[data-region=back]").textContent()).toBe(`Pushes back: ${flags.filter((each) => each === 1).length} of 200`);
  });

  it("has a person a row in its table, and says so where the rule has no regions", async () => {
    expect((await page.evaluate(() => pictures.told("plane").table!.rows)).length).toBe(200);
    await page.evaluate(() => pictures.show({ ...(globalThis as never as { shown: ReturnType<typeof pictures.footage> }).shown, tolerance: null, erosion: null }));
    await eventually(() => page.locator("#plane p").textContent()).toMatch(/^The rule of this run knows no threat/);
    await page.locator("[data-part=grip]").waitFor({ state: "hidden" });
  });
});

describe("the phase map", () => {
  beforeEach(async () => {
    await fresh();
    await frame();
  });

  it("is walked by arrow keys from the current setting, one cell in the tab order, and Enter chooses", async () => {
    const cells = page.locator("#phase [role=gridcell]");
    await eventually(() => cells.count()).toBe(12);
    await eventually(() => page.locator("#phase [role=gridcell][tabindex='0']").count()).toBe(1);
    await page.locator("#phase [role=gridcell][tabindex='0']").focus();
    await eventually(named).toMatch(/^Push: 1\. Empowered: 0\.1\. /);
    for (const key of ["ArrowDown", "ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
    await eventually(named).toBe("Push: 0.5. Empowered: 0. Public opinion with more push: +0.30, pushing helps; 20 of 20 replications agree on the sign.");
    await page.keyboard.press("ArrowRight");
    await eventually(named).toBe("Push: 1. Empowered: 0. Not computed yet.");
    for (const key of ["ArrowUp", "End", "ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
    await eventually(named).toMatch(/^Push: 4\. Empowered: 0\.2\. .*: −0\.10, pushing hurts; 20 of 20/);
    await eventually(() => page.locator("#phase p").textContent()).toBe(await named());
    await page.keyboard.press("Enter");
    await eventually(calls).toEqual([{ name: "cell", values: [3, 2] }]);
  });

  it("chooses the cell that is clicked, and takes over cells that come in without losing the focus", async () => {
    const place = await middle("#phase [data-cell='6']");
    await page.mouse.click(place.x, place.y);
    await eventually(calls).toEqual([{ name: "cell", values: [2, 1] }]);
    await page.locator("#phase [data-cell='1']").focus();
    await page.evaluate(() => {
      const data = pictures.slope(4, 3);
      data.done[1] = 21;
      pictures.update(data);
    });
    await eventually(named).toMatch(/^Push: 1\. Empowered: 0\. .*: \+0\.20, pushing helps; 21 of 21/);
  });

  it("says which side cells are on, how many are open, and draws the line between", async () => {
    expect((await page.evaluate(() => pictures.told("phase").text))).toMatch(/pushing helps in 6, pushing hurts in 1, zero in 0, not sure in 4, not computed yet in 1\. Not sure are cells with fewer than 20 worlds/);
    await eventually(() => page.locator("#phase [data-part=marks] line[stroke-width='2']").count()).toBeGreaterThan(2);
    await eventually(() => page.locator("#phase [data-part=axes] text").allTextContents()).toContain("Push, log scale");
  });
});

describe("the cascade", () => {
  beforeEach(async () => {
    await bush();
    await frame();
  });

  it("is walked as a tree: into the first child, on to the next, and by Shift and ↑ back to the parent", async () => {
    await page.locator("#cascade [role=treeitem][tabindex='0']").focus();
    await eventually(named).toBe("Person 0 at step 0 says: +0.20");
    await page.keyboard.press("ArrowRight");
    await eventually(named).toMatch(/^Person 37 at step 1 passes it on: \+0\.3/);
    const child = await named();
    await page.keyboard.press("ArrowDown");
    await eventually(named).not.toBe(child);
    await page.keyboard.press("Shift+ArrowUp");
    await eventually(named).toMatch(/^Person (0|37) /);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await eventually(async () => (await state()).selected).toBe(0);
  });

  it("opens and closes branches by → and ←, keeps the focus, and counts what it hides", async () => {
    const closed = page.locator("#cascade [role=treeitem][aria-expanded=false]").first();
    const [label, count] = [await closed.getAttribute("aria-label"), await page.locator("#cascade [role=treeitem]").count()];
    const hidden = Number(/; (\d+) more below$/.exec(label!)![1]);
    await eventually(() => closed.locator("[data-part=hidden]").textContent()).toBe(`+${hidden}`);
    await closed.focus();
    await page.keyboard.press("ArrowRight");
    await eventually(named).toBe(label!.replace(/;.*/, ""));
    await eventually(() => page.locator("#cascade [role=treeitem]").count()).toBeGreaterThan(count);
    await page.keyboard.press("ArrowLeft");
    await eventually(async () => [await named(), await page.locator("#cascade [role=treeitem]").count()]).toEqual([label, count]);
  });

  it("highlights the way from the root to what is pointed at, selects on a click, and gives back what was highlighted", async () => {
    const item = page.locator("#cascade [role=treeitem][aria-level='4']").first();
    await item.scrollIntoViewIfNeeded();
    const place = await middle("#cascade [role=treeitem][aria-level='4'] circle");
    await page.mouse.move(place.x, place.y);
    await eventually(async () => (await state()).highlighted?.filter((each) => each === 1).length).toBe(4);
    await page.mouse.click(place.x, place.y);
    await eventually(async () => (await state()).selected).not.toBeNull();
    expect(await item.getAttribute("aria-label")).toContain(`Person ${(await state()).selected} `);
    await page.mouse.move(2, 2);
    await eventually(async () => (await state()).highlighted).toBeNull();
  });

  it("shows the largest cascade, another one from the list, and the one that a selected person spoke in", async () => {
    await fresh({ time: 60 });
    const largest = await page.evaluate(() => pictures.told("cascade").table!.rows.length);
    const options = await page.locator("#cascade option").allTextContents();
    expect(options[0]).toMatch(new RegExp(`^${largest} sayings from step`));
    await page.locator("#cascade select").selectOption({ index: 5 });
    await eventually(async () => options[5]!.includes(String(await page.locator("#cascade [role=treeitem]").count()))).toBe(true);
    const speaker = await page.evaluate(() => pictures.state().footage.sayings!.speaker[100]!);
    await page.evaluate((selected) => pictures.set({ selected }), speaker);
    await eventually(() => page.locator("#cascade [role=treeitem][aria-selected=true]").count()).toBeGreaterThan(0);
  });

  it("says so where single messages cannot be followed", async () => {
    await page.evaluate(() => pictures.show({ ...(globalThis as never as { shown: ReturnType<typeof pictures.footage> }).shown, sayings: null }));
    await eventually(() => page.locator("#cascade p").first().textContent()).toMatch(/^Single messages cannot be followed under this run’s schedule/);
  });
});

describe("all three", () => {
  it.each([[320, false], [600, true]])("have nothing that axe objects to at %i px, and fit in (dark: %s)", async (width, dark) => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((how) => pictures.show(pictures.bushy((globalThis as never as { shown: never }).shown, 300), { ...how, time: 60 }), { dark });
    await frame();
    await eventually(async () => (await page.evaluate(() => axe.run(document.querySelector("main")!))).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.setViewportSize({ width: 600, height: 900 });
  });

  it("leave nothing behind when they are disposed of, twice", async () => {
    await fresh();
    expect(await page.evaluate(() => pictures.disposed())).toBe(0);
  });
});
