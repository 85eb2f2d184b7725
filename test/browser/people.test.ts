import { claimed, claimsOf } from "@talkback/core/experiment";
import { scenario } from "@talkback/core/scenarios";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, NO_BROWSER } from "./chromium.js";
import { type House, openHouse, placed, travel } from "./open-page.js";

const START = "#v=1&s=push-harder&network.n=60&steps=8&window=2";
const CSV = "source,target\nanna,bert\nbert,carla\ncarla,anna\ncarla,dora\n";
const IDS = ["anna", "bert", "carla", "dora"];
const nodes = IDS.map((id, k) => ({ id, power: k / 4, score: 40 * k }));
const JSON_FILE = JSON.stringify({ nodes, links: IDS.map((source, k) => ({ source, target: IDS[(k + 1) % 4] })) });
const THERE = `document.querySelector("[role=application]") !== null`;
const SHOWN = `(() => { const text = document.querySelector("[role=application]").getAttribute("aria-label"); return Number(/\\d+/.exec(text)[0]); })()`;
let house: House | undefined;

beforeAll(async () => { house = await openHouse(); });
afterAll(async () => { await house?.close(); });

/** The page's policy forbids what Playwright's own waiting does. */
const until = (page: Page, holds: string) => eventually(() => page.evaluate(holds)).toBe(true);

/** The page with a small story shown in it. */
async function started(at = START) {
  const { page, complaints } = await house!.open("folder");
  const base = page.url().replace(/#.*/, "");
  await page.goto("about:blank");
  await page.goto(base + at);
  if (at === START) await until(page, `${THERE} && ${SHOWN} === 60`);
  return { page, complaints };
}

const choose = (page: Page, name: string, text: string) => page.locator(".people input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const openDrawer = async (page: Page) => {
  await page.locator(".drawer-button", { hasText: "Your network" }).click();
  await page.waitForSelector(".people-choose");
};
const faultless = async (page: Page, where: string) => {
  await page.evaluate(axe.source);
  await eventually(() => page.evaluate<string[]>(`axe.run(${JSON.stringify(where)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join()))`)).toEqual([]);
};

/** Waits until a pointer on the network marks people. */
const brushed = (page: Page) => eventually(() => page.evaluate(`getComputedStyle(document.querySelector(".world-b [role=application]")).cursor`)).toBe("crosshair");

describe("a network of one's own", () => {
  it("is chosen as a file, told of in words, and run, people called by numbers; and given back again", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page, complaints } = await started();
    await openDrawer(page);
    const chooser = page.waitForEvent("filechooser");
    await page.locator(".people-choose").click();
    await (await chooser).setFiles({ name: "friends.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) });
    await page.locator(".people-use:enabled").waitFor();
    expect(await page.locator(".people-report").textContent()).toMatch(/4 people and 4 ties both ways/);
    expect(await page.locator(".people").textContent()).not.toMatch(/anna/);
    await faultless(page, "#drawer-people");
    await page.locator(".people-use").click();
    await until(page, `${SHOWN} === 4`);
    await page.locator("[data-room=gallery]").first().click();
    await travel(page, -1);
    await until(page, `document.documentElement.dataset.room === "play" && ${SHOWN} === 4`);
    await openDrawer(page);
    await page.locator("[data-people=back]").click();
    await until(page, `${SHOWN} === 60`);
    expect(complaints).toEqual([]);
  });

  it("is dropped anywhere, with a column taken for power, and none that is out of range", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page } = await started();
    await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(JSON_FILE)}], "friends.json"));
      document.querySelector("h1").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    })()`);
    await page.locator(".people-use:enabled").waitFor();
    expect(await page.locator("[data-map=power]").inputValue()).toBe("power");
    await page.locator("[data-map=certainty]").selectOption("score");
    await until(page, `/lies outside of 0 to 1 for 3 people: 1, 2, 3/.test(document.querySelector(".people-mapper").textContent)`);
    await page.locator(".people-quadrants li").first().waitFor();
    expect(await page.locator(".people-use").isEnabled()).toBe(false);
    await page.locator("[data-map=certainty]").selectOption("");
    await page.locator(".people-use:enabled").waitFor();
    const counts = await page.locator(".people-quadrants li").allInnerTexts();
    expect(counts.reduce((sum, text) => sum + Number(/: (\d+)/.exec(text)![1]), 0)).toBe(4);
    await page.locator(".people-use").click();
    await until(page, `${SHOWN} === 4`);
    await until(page, `location.hash.includes("people.power=")`);
    expect(decodeURIComponent(new URL(page.url()).hash)).toContain("people.power=(kind:attribute,name:power)");
  });

  it("that is broken says what is wrong row by row, and leaves the run and everything typed", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page } = await started();
    await openDrawer(page);
    await page.locator(".people details summary").first().click();
    await page.locator("[data-option=from]").fill("source");
    await choose(page, "broken.csv", "source,target\na,b\nc,\nd,\ne,f,g\n");
    await page.locator(".people-refusal").waitFor();
    expect(await page.locator(".people-refusal li").allInnerTexts()).toEqual([
      expect.stringMatching(/^Row 3: .*empty cell \(2 rows like this\)/), expect.stringMatching(/^Row 5: expected 2 columns/),
    ]);
    expect([await page.locator("[data-option=from]").inputValue(), await page.locator(".people-use").isVisible(), await page.evaluate(SHOWN)]).toEqual(["source", false, 60]);
    for (const hostile of ["", "\u0000\u0001\u0002", "<!DOCTYPE x [<!ENTITY a 'b'>]><gexf/>", "{".repeat(500)]) {
      await choose(page, "hostile", hostile);
      await until(page, `document.querySelector(".people-refusal")?.textContent.startsWith("hostile cannot") === true`);
      await page.evaluate(`document.querySelector(".people-refusal").remove()`);
    }
    await choose(page, "friends.csv", CSV);
    await page.locator(".people-use:enabled").waitFor();
  });

  it("that the page no longer has, as after it was loaded anew, is asked for again", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page } = await started();
    await openDrawer(page);
    await choose(page, "friends.json", JSON_FILE);
    await page.locator(".people-use:enabled").click();
    await until(page, `location.hash.includes("people.power=")`);
    await page.reload();
    await page.locator(".notice p").filter({ hasText: /^The people from friends\.json are gone: .* Of its columns were used: people\.power = power\.$/ }).waitFor();
    await until(page, `${THERE} && ${SHOWN} === 60`);
    await page.locator(".notice button", { hasText: "Choose the file again" }).click();
    await choose(page, "friends.json", JSON_FILE);
    await page.locator(".people-use:enabled").click();
    await until(page, `${THERE} && ${SHOWN} === 4`);
  });

  it("can also be a place that was saved before: it opens", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page } = await started();
    await openDrawer(page);
    const place = { format: "talkback-place-1", engine: "talkback-engine-1", place: { room: "play", scenario: "push-harder", seed: "kept-1", changes: { "network.n": 30, steps: 6, window: 2 } } };
    await choose(page, "place.json", JSON.stringify(place));
    await until(page, `${SHOWN} === 30`);
    await eventually(() => page.locator(".seed input").inputValue()).toBe("kept-1");
  });

  it("can hold a scenario of one's own, which stays over a reload and is there again on the way back", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page } = await started();
    await openDrawer(page);
    const own = { ...scenario("push-harder", { "network.n": 34, steps: 6, window: 2 }), id: "mine", title: "A story of my own" };
    await choose(page, "mine.json", JSON.stringify({ format: "talkback-place-1", engine: "talkback-engine-1", place: { room: "play", scenario: own, seed: "kept-2", changes: {} } }));
    await until(page, `${SHOWN} === 34`);
    await until(page, `location.hash.includes("s=mine")`);
    await page.reload();
    await until(page, `${THERE} && ${SHOWN} === 34`);
    await page.getByRole("heading", { level: 1, name: "A story of my own" }).waitFor();
    expect(await page.locator(".notice p").allTextContents()).toEqual([]);
    await page.evaluate("location.hash = 's=push-harder&network.n=22&steps=4&window=2'");
    await until(page, `${SHOWN} === 22`);
    await page.goBack();
    await until(page, `${SHOWN} === 34`);
    await page.getByRole("heading", { level: 1, name: "A story of my own" }).waitFor();
  });
});

describe("painting", () => {
  it("makes two people powerful by keys alone, as a group of the question that undo takes back", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page, complaints } = await started();
    await placed(page);
    await page.locator(".paint-toggle").click();
    await brushed(page);
    await page.locator(".world-b [role=application]").focus();
    for (const key of ["ArrowRight", "x", "ArrowRight", "x"]) await page.keyboard.press(key);
    await eventually(() => page.locator(".paint-count").textContent()).toBe("2 of 60 people are marked.");
    for (const key of ["p", "End", "c", "Home", "Enter"]) await page.keyboard.press(key);
    await until(page, `/cast=/.test(location.hash)`);
    const cast = decodeURIComponent(new URL(page.url()).hash);
    expect(cast).toMatch(/cast=!\(\(id:painted-1,power:1,certainty:0,.*who:\(kind:listed,ids:!\('\d+','\d+'\)\)\)\)/);
    await eventually(() => page.locator(".paint-groups li").count()).toBe(1);
    await faultless(page, "#panel-paint");
    await page.keyboard.press("Control+z");
    await until(page, `document.querySelectorAll(".paint-groups li").length === 0`);
    expect(complaints).toEqual([]);
  });

  it("marks those under the brush and inside the lasso, aims the campaign at them, and neither moves nor selects meanwhile", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page } = await started();
    await placed(page);
    await page.locator(".paint-toggle").click();
    await brushed(page);
    const count = async () => Number(/^\d+/.exec((await page.locator(".paint-count").textContent()) ?? "")?.[0] ?? 0);
    const { x, y, width, height } = (await page.locator(".world-b [role=application]").boundingBox())!;
    const drag = async (...way: readonly (readonly [number, number])[]) => {
      await page.mouse.move(x + way[0]![0] * width, y + way[0]![1] * height);
      await page.mouse.down();
      for (const [u, v] of way) await page.mouse.move(x + u * width, y + v * height, { steps: 4 });
      await page.mouse.up();
    };
    await drag([0.2, 0.5], [0.8, 0.5]);
    await eventually(count).toBeGreaterThan(1);
    const first = await count();
    await page.mouse.click(x + width / 2, y + height / 2);
    await drag([0.2, 0.5], [0.8, 0.5]);
    expect([await page.locator("[data-paint=toggle]").isEnabled(), await count()]).toEqual([false, first]);
    await page.locator("[data-tool=lasso]").click();
    await drag([0.02, 0.02], [0.98, 0.02], [0.98, 0.98], [0.02, 0.98]);
    await eventually(count).toBe(60);
    await page.locator(".paint-erase input").check();
    await drag([0.02, 0.02], [0.98, 0.02], [0.98, 0.5], [0.02, 0.5]);
    await eventually(count).toBeLessThan(60);
    const left = await count();
    expect(left).toBeGreaterThan(0);
    await page.locator("[data-paint=aim]").click();
    await until(page, `/targets=/.test(location.hash)`);
    await eventually(() => page.locator(".paint").textContent()).toContain(`addresses: ${left} people chosen by hand`);
  });
});

describe("the room about the page", () => {
  it("tags every value of the story, orders them, loads a falsifier, and has no fault that axe finds", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page, complaints } = await started("#room=about");
    await page.locator(".about-claim").first().waitFor();
    const tempting = claimed().flatMap((id) => claimsOf(id).claims.filter((claim) => claim.tempting)).length;
    await eventually(() => page.locator(".about-tempting li").count()).toBe(tempting);
    await faultless(page, "main");
    await page.locator("[data-column=value]").click();
    await eventually(() => page.locator("th[aria-sort=ascending]").textContent()).toMatch(/Value/);
    const values = (await page.locator(".about-value").allInnerTexts()).map(Number).filter((value) => !Number.isNaN(value));
    expect(values.slice(0, 20)).toEqual([...values].sort((a, b) => a - b).slice(0, 20));
    await page.locator("[data-falsifier=C1]").click();
    await until(page, `/ab=/.test(location.hash)`);
    expect(new URL(page.url()).hash).toContain("empowered=.9");
    expect(complaints).toEqual([]);
  });
});
