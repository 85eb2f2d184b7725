import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { eventually, newPage, NO_BROWSER, startChromium } from "./chromium.js";
import type * as Probe from "./stage-probe.js";

declare const probe: typeof Probe;
declare const axe: { run(context: Element): Promise<{ violations: readonly { id: string }[] }> };
/** What a test left in the page, and what reached the page in it. */
declare const held: { small: ReturnType<typeof Probe.footage>; at: Float32Array; made: Probe.Made; why: number[]; picked: (number | null)[]; keys: string[]; wheels: boolean[] };

const SIZE = { width: 500, height: 400 };
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  browser = await startChromium();
  if (browser === undefined) return;
  page = await newPage(browser, { viewport: { width: 520, height: 900 }, hasTouch: true });
  await page.setContent('<!doctype html><html lang="en"><head><title>Stage</title></head><body style="margin:0"><main></main></body></html>');
  await page.addScriptTag({ content: await bundle(fileURLToPath(new URL("stage-probe.ts", import.meta.url)), "probe") });
  await page.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8") });
  await page.evaluate(() => {
    const small = probe.footage(60);
    Object.assign(globalThis, { held: { small, at: probe.layout(small) } });
    document.addEventListener("keydown", ({ key }) => held.keys.push(key));
    document.addEventListener("wheel", ({ defaultPrevented }) => held.wheels.push(defaultPrevented));
  });
});

beforeEach(async (context) => {
  if (browser === undefined) return context.skip(NO_BROWSER);
  await page.evaluate(({ width, height }) => {
    held.made?.stage.dispose();
    document.body.replaceChildren();
    Object.assign(held, { why: [], picked: [], keys: [], wheels: [] });
    const acts = { onWhy: (agent: number) => held.why.push(agent), onSelect: (agent: number | null) => held.picked.push(agent) };
    held.made = probe.stage(held.small, held.at, [width, height], acts, { time: 30 });
  }, SIZE);
  await frame();
});

afterAll(async () => {
  await browser?.close();
});

const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
const selected = () => page.evaluate(() => held.made.store.state.selected);
const camera = () => page.evaluate(() => held.made.stage.camera);
const nearness = async () => (await camera()).k;
const text = (selector: string) => page.locator(selector).textContent();
const LIVE = '[aria-live="polite"]';

/** Where agent i lies, px: by the camera's own account at the overview. */
const spot = (i: number) => page.evaluate(([agent, width, height]) => {
  const { x, y, k } = held.made.stage.camera;
  const [w, h] = [Math.min(width - 80, 1.6 * (height - 48)), Math.min(height - 48, 1.6 * (width - 80))];
  return { x: width / 2 + (held.at[2 * agent]! - x) * w * k, y: height / 2 + (held.at[2 * agent + 1]! - y) * h * k };
}, [i, SIZE.width, SIZE.height] as const);

/** How far agent i lies from a place, whole px. */
const wayFrom = async (i: number, from: { readonly x: number; readonly y: number }) => {
  const now = await spot(i);
  return [Math.round(now.x - from.x), Math.round(now.y - from.y)];
};

/** Px of the screen that are not paper. */
const drawn = () => page.evaluate(() => {
  const canvas = held.made.stage.snapshot(500, 1);
  const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let k = 0; k < data.length; k += 4) if (data[k]! + data[k + 1]! + data[k + 2]! < 3 * 250) count++;
  return count;
});

describe("the network stage in a Chromium", () => {
  it("draws, and selects whom a click is nearest to; a click beside everybody lets go", async () => {
    expect(await drawn()).toBeGreaterThan(2_000);
    const at = await spot(17);
    await page.mouse.click(at.x + 3, at.y - 2);
    await eventually(selected).toBe(17);
    await page.mouse.click(2, 2);
    await eventually(selected).toBeNull();
    await eventually(() => page.evaluate(() => held.picked)).toEqual([17, null]);
  });

  it("shows a person's numbers under a resting mouse as text, and takes them away", async () => {
    const at = await spot(5);
    await page.mouse.move(at.x, at.y);
    const tip = page.locator('[data-part="stage"] > div[aria-hidden="true"]');
    await eventually(() => tip.textContent()).toMatch(/^5: says .*certainty 0\.\d\d/);
    await tip.waitFor();
    await page.mouse.move(1, 1);
    await tip.waitFor({ state: "hidden" });
  });

  it("is walked by arrows, told in words, asked why by Enter, and left by Escape; the page does not hear those keys", async () => {
    await page.locator('[role="application"]').focus();
    await page.keyboard.press("ArrowRight");
    await eventually(selected).not.toBeNull();
    const first = (await selected())!;
    await eventually(() => text(LIVE)).toMatch(new RegExp(`^${first}: says`));
    const from = await spot(first);
    await page.keyboard.press("ArrowLeft");
    await eventually(selected).not.toBe(first);
    const second = (await selected())!;
    const to = await spot(second);
    expect(to.x).toBeLessThan(from.x);
    expect(Math.abs(to.y - from.y)).toBeLessThan(Math.sqrt(3) * (from.x - to.x) + 1);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await eventually(() => page.evaluate(() => held.keys)).toEqual(["n"]);
    expect(await page.evaluate(() => held.why)).toEqual([second]);
    await eventually(async () => [await selected(), await text(LIVE)]).toEqual([null, "Nobody is selected."]);
  });

  it("zooms about the pointer with Ctrl and the wheel, leaves the wheel alone to the page, and has buttons and keys for it", async () => {
    const at = await spot(9);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -200);
    await eventually(() => page.evaluate(() => held.wheels)).toEqual([false]);
    expect((await camera()).k).toBe(1);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -20);
    await page.keyboard.up("Control");
    await eventually(nearness).toBeGreaterThan(1.2);
    const after = await spot(9);
    expect(Math.hypot(after.x - at.x, after.y - at.y)).toBeLessThan(0.5);
    await page.getByRole("button", { name: "Show everybody" }).click();
    await eventually(camera).toEqual({ x: 0.5, y: 0.5, k: 1 });
    await page.getByRole("button", { name: "Zoom in" }).click();
    await eventually(nearness).toBe(1.5);
    await page.locator('[role="application"]').focus();
    await page.keyboard.press("-");
    await eventually(nearness).toBeCloseTo(1, 9);
  });

  it("is moved by a drag that selects nobody, and zoomed by two fingers about the middle between them", async () => {
    const at = await spot(20);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 60, at.y + 30, { steps: 4 });
    await page.mouse.up();
    await eventually(() => wayFrom(20, at)).toEqual([60, 30]);
    expect(await selected()).toBeNull();
    await page.evaluate(() => { held.made.stage.camera = { x: 0.5, y: 0.5, k: 1 }; });
    const session = await page.context().newCDPSession(page);
    const fingers = (type: "touchStart" | "touchMove", apart: number) => session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x: 250 - apart, y: 200, id: 0 }, { x: 250 + apart, y: 200, id: 1 }] });
    await fingers("touchStart", 40);
    for (const apart of [50, 65, 80]) await fingers("touchMove", apart);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await eventually(async () => Object.values(await camera()).map((value) => value.toFixed(2)).sort()).toEqual(["0.50", "0.50", "2.00"]);
  });

  it("leaves one finger to the page while all is seen, and follows it when something lies outside", async () => {
    const session = await page.context().newCDPSession(page);
    const finger = async (dx: number, dy: number) => {
      for (const [type, k] of [["touchStart", 0], ["touchMove", 0.5], ["touchMove", 1]] as const) await session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x: 250 + k * dx, y: 200 + k * dy, id: 0 }] });
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    const gesture = () => page.evaluate(() => (document.querySelector('[role="application"]') as HTMLElement).style.getPropertyValue("touch-action"));
    await finger(40, 30);
    expect([await camera(), await gesture()]).toEqual([{ x: 0.5, y: 0.5, k: 1 }, "pan-x pan-y"]);
    await page.evaluate(() => { held.made.stage.camera = { x: 0.5, y: 0.5, k: 3 }; });
    const before = await spot(8);
    await finger(40, 30);
    await eventually(() => wayFrom(8, before)).toEqual([40, 30]);
    expect([await nearness(), await gesture(), await selected()]).toEqual([3, "none", null]);
  });

  it("keeps the wheel with Ctrl from the page, also where it can come no nearer", async () => {
    await page.evaluate(() => { held.made.stage.camera = { x: 0.5, y: 0.5, k: 64 }; });
    await page.mouse.move(250, 200);
    await page.mouse.wheel(0, -20);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -20);
    await page.keyboard.up("Control");
    await eventually(() => page.evaluate(() => held.wheels)).toEqual([false, true]);
    expect((await camera()).k).toBe(64);
  });

  it("leaves drags to a brush, and the wheel to the camera", async () => {
    await page.evaluate(() => held.made.store.set({ brush: { shape: "circle", radius: 12, erase: false } }));
    await eventually(() => page.locator('[role="application"]').evaluate(({ style }) => style.cursor)).toBe("crosshair");
    const at = await spot(30);
    await page.mouse.move(at.x - 30, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await page.mouse.up();
    await eventually(() => page.evaluate(() => held.made.store.state.highlighted?.[30])).toBe(1);
    expect((await camera()).x).toBe(0.5);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -20);
    await page.keyboard.up("Control");
    await eventually(nearness).toBeGreaterThan(1.2);
    await page.evaluate(() => held.made.store.set({ brush: null, highlighted: null }));
  });

  it("shares a camera with another stage", async () => {
    const other = await page.evaluate(async () => {
      const camera = probe.createCamera();
      const [a, b] = [0, 1].map(() => probe.stage(held.small, held.at, [300, 240], { camera }));
      a!.stage.camera = { x: 0.2, y: 0.7, k: 3 };
      const seen = b!.stage.camera;
      for (const each of [a!, b!]) each.stage.dispose();
      return seen;
    });
    expect(other).toEqual({ x: 0.2, y: 0.7, k: 3 });
  });

  it("has no fault that axe finds, and follows its box and its theme", async () => {
    expect(await page.evaluate(async () => (await axe.run(held.made.stage.element)).violations.map(({ id }) => id))).toEqual([]);
    await page.evaluate(() => {
      held.made.parent.style.width = "320px";
      held.made.store.set({ theme: probe.darkTheme });
    });
    await frame();
    await eventually(() => page.evaluate(() => [...held.made.stage.element.querySelectorAll("canvas")].map(({ width }) => width))).toEqual([320, 320]);
    expect(await page.evaluate(async () => (await axe.run(held.made.stage.element)).violations.map(({ id }) => id))).toEqual([]);
  });

  it.each([[2_000, "simple"], [12_000, "points"], [100_500, "communities"]] as const)("of %i people says that it draws less, and when it is near enough says it no more", async (n, level) => {
    const told = await page.evaluate(async ([many, width, height]) => {
      const crowd = probe.crowd(many);
      held.made.stage.dispose();
      held.made = probe.stage(crowd, probe.layout(crowd), [width, height]);
      const status = () => document.querySelector('[role="status"]')!.textContent;
      await probe.until(() => status() !== "");
      const far = [held.made.stage.detail, status()];
      held.made.stage.camera = { ...held.made.stage.camera, k: 40 };
      await probe.until(() => status() === "");
      return [...far, held.made.stage.detail];
    }, [n, SIZE.width, SIZE.height] as const);
    expect(told).toEqual([level, expect.stringMatching(/^Simplified drawing.*Charts use everybody\.$/), "full"]);
  });

  it("draws points with WebGL where that is forced, not by itself where a processor plays the card, and gives the context back", async () => {
    const { pixels, lost, unforced } = await page.evaluate(() => probe.twoPoints());
    expect(pixels).toEqual([[255, 0, 0, 255], [0, 0, 255, 255], [0, 0, 0, 0]]);
    expect([lost, unforced]).toEqual([true, false]);
  });

  it("goes on with Canvas 2D and says so when the graphics card is taken away; disposed of, it leaves nothing", async () => {
    const told = await page.evaluate(async () => {
      const crowd = probe.crowd(12_000);
      held.made.stage.dispose();
      held.made = probe.stage(crowd, probe.layout(crowd), [500, 400], { webgl: "force" });
      const beneath = held.made.stage.element.querySelector("canvas")!;
      await probe.until(() => beneath.style.display === "block");
      const gl = beneath.getContext("webgl2")!;
      gl.getExtension("WEBGL_lose_context")!.loseContext();
      await probe.until(() => beneath.style.display === "none" && document.querySelector('[role="status"]')!.textContent.includes("without the graphics card"));
      held.made.stage.dispose();
      const again = probe.stage(crowd, held.made.stage.positions!, [500, 400], { webgl: "force" });
      const other = again.stage.element.querySelector("canvas")!;
      await probe.until(() => other.style.display === "block");
      const second = other.getContext("webgl2")!;
      again.stage.dispose();
      again.stage.dispose();
      again.store.set({ time: 1 });
      return { lost: second.isContextLost(), canvases: document.querySelectorAll("canvas").length, left: again.parent.childElementCount };
    });
    expect(told).toEqual({ lost: true, canvases: 0, left: 0 });
  });

  it("without places lays the network out by itself, and says so meanwhile", async () => {
    const told = await page.evaluate(() => {
      held.made.stage.dispose();
      held.made = probe.stage(held.small, undefined, [500, 400]);
      return held.made.stage.positions;
    });
    expect(told).toBeNull();
    await page.waitForFunction(() => held.made.stage.positions !== null);
    expect(await page.evaluate(() => held.made.stage.positions!.every((value, k) => value === held.at[k]))).toBe(true);
  });

  it("draws communities where given places fail to come, and nothing until those of another number of people are there", async () => {
    const told = await page.evaluate(async () => {
      held.made.stage.dispose();
      held.made = probe.stage(held.small, Promise.reject(new Error("no places")), [500, 400]);
      const status = () => document.querySelector('[role="status"]')!.textContent;
      await probe.until(() => held.made.stage.positions !== null && status() === "");
      const { length } = held.made.stage.positions!;
      held.made.stage.positions = held.at;
      held.made.store.set({ footage: probe.footage(80) });
      await probe.until(() => status() !== "");
      return [length, status()];
    });
    expect(told).toEqual([120, "Placing 80 people…"]);
  });
});
