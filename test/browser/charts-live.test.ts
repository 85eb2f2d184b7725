import { fileURLToPath } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import { bundle } from "../../scripts/bundle.mjs";
import { eventually, newPage, startChromium } from "./chromium.js";
import type { Setting } from "./charts-live-probe.js";

const found = await findBrowser();
let browser: Browser;
let page: Page;
const wrong: string[] = [];

const mount = (setting: Setting) => page.evaluate(`charts.mount(${JSON.stringify(setting)})`);
const time = () => page.evaluate<number>("charts.time()");
/** Left edge of each chart's cursor, in px of the page. */
const cursors = () => page.evaluate<number[]>(`[...document.querySelectorAll("[data-part=cursor] line")].map((line) => line.getBoundingClientRect().x)`);

describe.skipIf(found === undefined)("time charts in a Chromium (skipped where there is none: set CHROME_PATH or install one)", () => {
  beforeAll(async () => {
    const script = await bundle(fileURLToPath(new URL("charts-live-probe.ts", import.meta.url)), "charts");
    browser = (await startChromium())!;
    page = await newPage(browser, { viewport: { width: 700, height: 900 } });
    page.on("pageerror", (error) => wrong.push(String(error)));
    const headers = { "content-security-policy": "default-src 'none'; script-src 'self'" };
    await page.route("http://talkback.test/", (route) => route.fulfill({ headers, contentType: "text/html", body: `<!doctype html><script src="/charts.js"></script>` }));
    await page.route("http://talkback.test/charts.js", (route) => route.fulfill({ headers, contentType: "text/javascript", body: script }));
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    await page.goto("http://talkback.test/");
  });
  afterAll(async () => {
    await browser?.close();
  });

  it("move every cursor with time", async () => {
    await mount({ n: 120, width: 640 });
    const before = await cursors();
    await page.evaluate("charts.setTime(40)");
    expect(before.length).toBeGreaterThan(8);
    await eventually(async () => (await cursors()).map((x, k) => x - before[k]!).every((moved) => moved > 100)).toBe(true);
  });

  it("set whole steps where they are dragged, to both ends and beyond, and where they are clicked", async () => {
    await mount({ n: 120, width: 640 });
    for (const chart of ["figure:nth-of-type(1) svg", "div[role=group] svg"]) {
      const box = (await page.locator(chart).first().boundingBox())!;
      const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
      await page.mouse.click(...at(0.5));
      const clicked = await time();
      await page.mouse.down();
      const times: number[] = [];
      for (const share of [0.6, 0.7, 0.999, 1.2, 0.001]) {
        await page.mouse.move(...at(share));
        times.push(await time());
      }
      await page.mouse.up();
      await page.mouse.move(...at(0.5));
      expect([clicked > 22 && clicked < 35, times.every(Number.isInteger), times[0]! < times[1]!, times.slice(2)]).toEqual([true, true, true, [60, 60, 0]]);
      expect(await time()).toBe(0);
    }
  });

  it("step by the keys of the timeline's slider, which says the step in words and shows its focus", async () => {
    await mount({ n: 120, width: 640 });
    const outline = () => page.evaluate(`getComputedStyle(document.querySelector("div[role=group]")).outlineStyle`);
    expect(await outline()).toBe("none");
    await page.keyboard.press("Tab");
    await eventually(outline).toBe("solid");
    for (const [key, step] of [["ArrowRight", 21], ["ArrowLeft", 20], ["End", 60], ["Home", 0]] as const) {
      await page.keyboard.press(key);
      await eventually(async () => [await time(), await page.getByRole("slider").getAttribute("aria-valuetext")]).toEqual([step, expect.stringContaining(`Step ${step} of 60`)]);
    }
  });

  it.each([200, 340, 900])("fit a column of %i px, also with a table open, and follow it when it changes", async (width) => {
    await mount({ n: 120, width: 500, compared: true, worlds: 20 });
    await page.evaluate(`document.querySelector("main").style.width = "${width}px"`);
    for (const summary of await page.locator("summary").all()) await summary.click();
    await eventually(() => page.evaluate<number[][]>(`[...document.querySelectorAll("main > div > *")].map((each) => [each.scrollWidth, each.clientWidth, Number(each.querySelector("svg").getAttribute("width"))])`)).toEqual(new Array(5).fill([width, width, width]));
    await eventually(() => page.evaluate<string[]>(`[...document.querySelectorAll("svg")].flatMap((svg) => [...svg.querySelectorAll("text")].filter((text) => {
      const [inner, outer] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
      return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 2 || inner.bottom > outer.bottom + 2;
    }).map((text) => text.textContent))`)).toEqual([]);
  });

  it("show the data as a table behind a button, and hide it again", async () => {
    await mount({ n: 120, width: 640 });
    const table = page.getByRole("table", { name: "Averages by step" });
    expect(await table.count()).toBe(0);
    const button = page.getByRole("figure", { name: "Averages over time" }).locator("summary");
    await button.press("Enter");
    await table.waitFor();
    await eventually(async () => [await table.getByRole("row").count(), await table.getByRole("rowheader").first().textContent()]).toEqual([61, "1"]);
    await button.press("Enter");
    await table.waitFor({ state: "detached" });
  });

  it.each(["light", "dark"] as const)("have no fault that axe finds in the theme %s, tables open", async (theme) => {
    await mount({ n: 120, width: 640, compared: true, worlds: 20, theme });
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page.getByRole("table").nth(3).waitFor();
    await page.evaluate(axe.source);
    await eventually(() => page.evaluate<string[]>(`axe.run("main").then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join()))`)).toEqual([]);
  });

  it("paint people in the strips, darkest where most are", async () => {
    await mount({ n: 120, width: 640 });
    await eventually(() => page.evaluate<number>(`(() => {
      const canvas = document.querySelectorAll("canvas")[1];
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return new Set(Array.from({ length: data.length / 4 }, (_, k) => data.slice(4 * k, 4 * k + 4).join())).size;
    })()`)).toBeGreaterThan(30);
  });

  it("take nothing from the page's policy, and leave it as it was", async () => {
    await page.evaluate("charts.dispose()");
    expect([await page.evaluate("document.querySelectorAll('figure, canvas, table').length"), wrong]).toEqual([0, []]);
  });
});
