import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { newPage, NO_BROWSER, startChromium } from "./chromium.js";
import type { Alone, Difference, Shot } from "./network-probe.js";

let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  browser = await startChromium();
  if (browser === undefined) return;
  const script = await bundle(fileURLToPath(new URL("network-probe.ts", import.meta.url)), "network");
  page = await newPage(browser);
  await page.setContent("<!doctype html><canvas></canvas>");
  await page.addScriptTag({ content: script });
});

afterAll(async () => {
  await browser?.close();
});

const shot = (scene: Shot["scene"], theme: Shot["theme"] = "light"): Shot => ({ n: 60, width: 900, height: 700, ratio: 2, theme, scene });
const call = <T>(name: string, ...given: readonly unknown[]): Promise<T> => page.evaluate(`network.${name}(...${JSON.stringify(given)})`);
const colours = async (seen: Shot, agent: number, at: readonly (readonly [number, number])[]): Promise<string[]> => {
  await call("draw", seen);
  return call("colours", seen, agent, at);
};
const apart = (a: string, b: string): number => Math.max(...[1, 3, 5].map((k) => Math.abs(Number.parseInt(a.slice(k, k + 2), 16) - Number.parseInt(b.slice(k, k + 2), 16))));
const [PAPER, INK] = ["#FFFFFF", "#1B1F24"];

describe("a network on a canvas", () => {
  it("leaves those hollow whom nothing has reached, and fills them once it has", async (context) => {
    if (browser === undefined) return context.skip(NO_BROWSER);
    const [first] = await call<Alone[]>("alone", shot({ time: 60 }), 30);
    expect(await colours(shot({ time: 0 }), first!.agent, [[0, 0]])).toEqual([PAPER]);
    expect(await colours(shot({ time: 60 }), first!.agent, [[0, 0]])).toEqual([first!.core]);
    expect(await colours(shot({ time: 0 }, "dark"), first!.agent, [[0, 0]])).toEqual(["#1A1E24"]);
  });

  it("shows what is thought in the core and what is said in a ring where they differ, and in one disc where not", async (context) => {
    if (browser === undefined) return context.skip(NO_BROWSER);
    const all = await call<Alone[]>("alone", shot({ time: 60 }), 30);
    const [two, one] = [all.filter(({ ringed, core, ring }) => ringed && apart(core, ring) > 30), all.filter(({ ringed }) => !ringed)];
    expect(Math.min(two.length, one.length)).toBeGreaterThan(1);
    for (const { agent, core, ring, onRing } of two.slice(0, 4)) expect(await colours(shot({ time: 60 }), agent, [[0, 0], onRing])).toEqual([core, ring]);
    for (const { agent, core, onRing } of one.slice(0, 4)) expect(await colours(shot({ time: 60 }), agent, [[0, 0], onRing])).toEqual([core, core]);
    const { agent, core, ring, onRing } = two[0]!;
    expect(await colours(shot({ time: 60, look: "think" }), agent, [[0, 0], onRing])).toEqual([core, core]);
    expect(await colours(shot({ time: 60, look: "say" }), agent, [[0, 0], onRing])).toEqual([ring, ring]);
  });

  it("bursts in the picture of a turn and only there, leaves burrs for five, and reduced has burrs at once", async (context) => {
    if (browser === undefined) return context.skip(NO_BROWSER);
    const once = (await call<Alone[]>("alone", shot({ time: 1 }), 45)).find(({ turned }) => turned.length === 1 && turned[0]! <= 50)!;
    const at = once.turned[0]!;
    const inked = async (time: number, reduced = false) => (await colours(shot({ time, reduced }), once.agent, [once.onStar, once.onBurr])).map((colour) => apart(colour, INK) < 30);
    expect(await inked(at)).toEqual([true, false]);
    expect(await inked(at - 1)).toEqual([false, false]);
    expect([await inked(at + 1), await inked(at + 5)]).toEqual([[false, true], [false, true]]);
    expect(await inked(at + 6)).toEqual([false, false]);
    expect(await inked(at, true)).toEqual([false, true]);
  });

  it("is the same picture for the same scene, also after others were drawn", async (context) => {
    if (browser === undefined) return context.skip(NO_BROWSER);
    const picture = async () => {
      await call("draw", shot({ time: 3.4, selected: 5 }));
      return page.evaluate<string>("document.querySelector('canvas').toDataURL()");
    };
    const before = await picture();
    await call("draw", { ...shot({ time: 7.7, detail: "points" }), n: 90 });
    await call("draw", shot({ time: 3.8, selected: null }));
    expect(await page.evaluate<string>("document.querySelector('canvas').toDataURL()")).not.toBe(before);
    expect(await picture()).toBe(before);
  });

  // Each comes on top of those before it: time within and over steps, a camera, who is chosen and how people look.
  const CHANGES: readonly (Partial<Omit<Shot, "scene">> & Shot["scene"])[] = [
    {}, { time: 0.5 }, { time: 0.6 }, { time: 0.7 }, { time: 0.9 }, { time: 1.2 }, { time: 2.2 }, { time: 12.2 }, { look: "say" }, { scale: 1.5 }, { reduced: true }, { theme: "dark" }, { changes: { push: 2 } },
    { width: 400 }, { ratio: 2 }, { height: 300 }, { selected: 5 }, { selected: 6 }, { selected: null }, { fakes: [1, 4] }, { highlighted: [1, 2, 3, 20] },
  ];
  const eased = (n: number, detail: "full" | "simple" | "points") => {
    let { theme, width, height, ratio, scene, changes }: Shot = { ...shot({ time: 0, detail }), width: 450, height: 350, ratio: 1, changes: {} };
    return call<Difference[]>("onEasel", CHANGES.map((change) => {
      ({ theme = theme, width = width, height = height, ratio = ratio, changes = changes, ...scene } = { ...scene, ...change });
      return { n, theme, width, height, ratio, changes, scene };
    }));
  };

  it("is the same picture on the easel that earlier ones were drawn on, but for how colours are rounded", async (context) => {
    if (browser === undefined) return context.skip(NO_BROWSER);
    for (const detail of ["full", "points"] as const) expect((await eased(60, detail)).map(({ most }) => most > 4)).toEqual(CHANGES.map(() => false));
  });

  it("is what paths make of it where many people are drawn pixel by pixel, but for the edges of discs", async (context) => {
    if (browser === undefined) return context.skip(NO_BROWSER);
    const all = await eased(600, "simple");
    expect(all.map(({ mean, far }) => mean > 2.5 || far > 0.001)).toEqual(CHANGES.map(() => false));
    expect(all[0]!.most).toBeGreaterThan(8);
  });

  it("lets people pass from one picture to the next in all frames, and in four looks where there are many", async (context) => {
    if (browser === undefined) return context.skip(NO_BROWSER);
    const people = await call<Alone[]>("alone", shot({ time: 6 }), 30);
    const looks = async (detail: "full" | "simple") => {
      const seen = new Set<string>();
      for (let k = 0; k < 12; k++) {
        const of = shot({ time: 6.6 + k / 30, detail });
        await call("draw", of);
        seen.add(String(await Promise.all(people.map(({ agent }) => call("colours", of, agent, [[0, 0]])))));
      }
      return seen.size;
    };
    expect([await looks("full") > 8, await looks("simple")]).toEqual([true, 4]);
  });
});
