import { gzipSync } from "node:zlib";
import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { folderPolicy } from "../../../scripts/page/policy.mjs";
import { footageOf } from "../../../packages/viz/src/footage/footage-of.js";
import { burstPlan } from "../../../packages/viz/src/render/burst-plan.js";
import { eventually, LONG } from "../chromium.js";
import { goTo, placed, travel } from "../open-page.js";
import { pages, ready, SMALL } from "./open-page.js";

const visit = pages();
const numbers = async (page: Page) => (await page.locator(".finding-numbers td").allTextContents()).filter((text) => /\d/.test(text));
const timeAt = (page: Page) => page.textContent(".time-at");
const ran = async (page: Page) => {
  await ready(page);
  await eventually(async () => (await numbers(page)).length).toBeGreaterThan(2);
};

/** Plays to the end, and counts how often the picture of the network changed, and at how many steps it was. */
const picturesWhilePlaying = (page: Page) => page.evaluate(() => new Promise<{ pictures: number; steps: number }>((resolve) => {
  const seen = { pictures: 0, steps: 0 };
  let [picture, step] = ["", ""];
  const [canvas, at, toggle] = [[...document.querySelectorAll<HTMLCanvasElement>(".world-b canvas")].at(-1)!, document.querySelector(".time-at")!, document.querySelector<HTMLElement>(".play-buttons .toggle")!];
  const look = () => {
    const now = canvas.toDataURL();
    if (now !== picture) seen.pictures++;
    if (at.textContent !== step) seen.steps++;
    [picture, step] = [now, at.textContent!];
    if (toggle.textContent === "▶") resolve(seen);
    else requestAnimationFrame(look);
  };
  toggle.click();
  requestAnimationFrame(look);
}));

const SHORT = SMALL.replace("steps=20", "steps=5");

describe("where motion is to be reduced", () => {
  visit("pictures change with the step and not between steps, as they do elsewhere", async ({ page, open }) => {
    const { page: other } = await open({ reducedMotion: "no-preference" });
    for (const each of [page, other]) {
      await ran(each);
      await placed(each);
      await each.waitForSelector(".key li");
    }
    const still = await picturesWhilePlaying(page);
    expect(still.pictures).toBeLessThanOrEqual(still.steps);
    // So slowly that there are frames between two steps on any machine.
    await other.getByLabel("Speed").selectOption("0.25");
    const moving = await picturesWhilePlaying(other);
    expect(moving.pictures).toBeGreaterThan(2 * moving.steps);
  }, { at: SHORT, reducedMotion: "reduce", viewport: { width: 1280, height: 600 } });
});

describe("where something is forbidden", () => {
  visit("the page works without workers, says so, and finds in 20 worlds", async ({ page }) => {
    // A notice goes by itself.
    await page.locator(".notice p").filter({ hasText: "This browser allows no workers here." }).waitFor();
    await ran(page);
    await eventually(() => page.textContent(".finding-chip"), LONG).toMatch(/^20 worlds, each with other luck/);
    expect(page.workers()).toEqual([]);
    await page.locator(".why-finder select").selectOption("turned");
    await page.waitForSelector(".why-conditions");
  }, { at: SMALL, provokes: /worker-src/, policy: folderPolicy.replace("worker-src 'self'", "worker-src 'none'") });

  visit("the page works without WebGL: many people are drawn all the same", async ({ page }) => {
    await ran(page);
    await placed(page);
    await eventually(() => page.evaluate(() => {
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>(".world-b canvas")].at(-1)!;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set<number>();
      for (let k = 0; k < data.length; k += 4) if (data[k + 3]! > 200) colours.add(data[k]! * 65536 + data[k + 1]! * 256 + data[k + 2]!);
      return colours.size;
    })).toBeGreaterThan(3);
  }, { at: "v=1&s=push-harder&network.n=3000&steps=4&window=2&t=3", before: "for (const kind of [HTMLCanvasElement, OffscreenCanvas]) { const real = kind.prototype.getContext; kind.prototype.getContext = function (name, ...more) { return /webgl/.test(name) ? null : real.call(this, name, ...more); }; }" });

  visit("the page works without storage: runs are noted, the look is chosen, keys are changed", async ({ page }) => {
    await ran(page);
    await page.getByRole("button", { name: /^Look/ }).click();
    await page.locator(".notice p").filter({ hasText: "Look: light." }).waitFor();
    await page.keyboard.press("?");
    await page.click("[data-command=end]");
    await page.keyboard.press("q");
    await page.keyboard.press("Escape");
    await eventually(() => page.locator("dialog[open]").count()).toBe(0);
    await page.keyboard.press("q");
    await eventually(() => timeAt(page)).toBe("step 20 / 20");
    await page.getByRole("button", { name: "Runs", exact: true }).click();
    await eventually(() => page.locator(".ledger-table tbody tr").count()).toBe(1);
  }, { at: SMALL, before: "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });" });
});

describe("while something runs", () => {
  visit("what takes long can be stopped, and the run before stays", async ({ page }) => {
    await ran(page);
    const before = await numbers(page);
    await goTo(page, "s=push-harder&network.n=3000&steps=1900&window=5");
    await page.locator(".busy").getByRole("button", { name: "Stop" }).click();
    await page.locator(".notice p").filter({ hasText: "Stopped. What you see is still the run before." }).waitFor();
    expect([await numbers(page), await timeAt(page), await page.isHidden(".busy")]).toEqual([before, "step 0 / 20", true]);
    await travel(page, -1);
    await page.keyboard.press("End");
    await eventually(() => timeAt(page)).toBe("step 20 / 20");
    expect(await numbers(page)).toEqual(before);
  }, { at: SMALL });

  visit("of many fast changes the newest is what is shown in the end", async ({ page }) => {
    await ran(page);
    await page.locator("[data-path='campaigns.0.push'] input[type=range]").focus();
    for (const key of ["Home", "End", "ArrowLeft", "Home", "ArrowRight"]) await page.keyboard.press(key);
    const push = 0.5;
    await eventually(() => page.inputValue("[data-path='campaigns.0.push'] .control-box")).toBe(String(push));
    const wanted = simulate(scenario("push-harder", { "network.n": 80, steps: 20, window: 5, push }), { seed: "otter-417" }).hash;
    await eventually(() => page.evaluate("JSON.parse(sessionStorage.getItem('talkback.ledger'))[0].hash")).toBe(wanted);
    await eventually(() => page.evaluate("location.hash")).toContain(`push=${String(push).slice(1)}`);
  }, { at: SMALL });

  visit("nothing flashes more than three times a second, however fast time runs", async ({ page }) => {
    await placed(page);
    const layout = await page.evaluate<number[]>("talkback.lab.layout({ scenario: 'push-harder', changes: { push: 16 }, seed: 'otter-417', network: null }).then(({ value }) => [...value])");
    const who = footageOf(simulate(scenario("push-harder", { push: 16 }), { seed: "otter-417" })).turns;
    const points = Float32Array.from(layout, (each) => 550 * each);
    for (const rate of [0.5, 2, 8, 32]) {
      const shown = burstPlan(who, points, rate);
      const starts = [...who.picture].map((picture, k) => ({ at: picture / rate, cell: `${Math.floor(points[2 * who.agent[k]!]! / 200)} ${Math.floor(points[2 * who.agent[k]! + 1]! / 200)}` })).filter((_, k) => shown[k] === 1);
      expect(starts.length).toBeGreaterThan(0);
      for (const { at, cell } of starts) expect(starts.filter((other) => other.cell === cell && other.at >= at && other.at < at + 1).length).toBeLessThanOrEqual(3);
    }
  }, { at: SMALL });
});

const text = (content: string) => [...Buffer.from(content)];
const FILES: readonly (readonly [what: string, name: string, bytes: readonly number[]])[] = [
  ["empty", "empty.csv", []],
  ["of nothing but noise", "noise.bin", Array.from({ length: 4000 }, (_, k) => (k * 7919) % 256)],
  ["a bomb that unpacks to 300 MB", "bomb.csv.gz", [...gzipSync(Buffer.alloc(300_000_000, "a,b\n"))]],
  ["with entities that point elsewhere", "x.graphml", text('<?xml version="1.0"?><!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&x;"/></graph></graphml>')],
  ["a place that is broken", "place.json", text('{ "format": "talkback-place-1", "place": 7 }')],
];

describe("a file", () => {
  for (const [what, name, bytes] of FILES) {
    visit(`${what}, is refused in words, and what ran before stays`, async ({ page }) => {
      await ran(page);
      const before = await numbers(page);
      await drop(page, name, bytes);
      await eventually(() => page.evaluate(() => document.querySelector(".notice p, .people-report [role=alert]")?.textContent ?? ""), LONG).toMatch(/\w+ \w+/);
      expect([await numbers(page), await timeAt(page)]).toEqual([before, "step 0 / 20"]);
    }, { at: SMALL });
  }

  visit("that is too large is refused before it is read, and what ran before stays", async ({ page }) => {
    await ran(page);
    const before = await numbers(page);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(21_000_000)], "large.csv"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.locator(".notice p").filter({ hasText: "large.csv" }).waitFor();
    expect(await numbers(page)).toEqual(before);
  }, { at: SMALL });
});

async function drop(page: Page, name: string, bytes: readonly number[]): Promise<void> {
  await page.evaluate(([file, base64]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))], file!));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [name, Buffer.from(bytes).toString("base64")]);
}
