import { MODES, simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { collisions } from "../chart/collisions.js";
import { footageOf } from "../footage/footage-of.js";
import { createStore, type State } from "../store/store.js";
import { darkTheme, lightTheme, printTheme } from "../theme/theme.js";
import { CHARTS_EN } from "../words/en/charts.js";
import { OVER_TIME_EN } from "../words/en/over-time.js";
import { wordsOf } from "../words/words.js";
import { createDotStrip } from "./dot-strip.js";
import { createModeStack } from "./mode-stack.js";
import { createSeries } from "./series.js";
import { createStrips } from "./strips.js";
import { createTimeline } from "./timeline.js";

const seed = { seed: "otter-417" };
const footage = footageOf(simulate(scenario("push-harder", { "network.n": 120 }), seed));
const compared = footageOf(simulate(scenario("push-harder", { "network.n": 120, push: 1 }), seed));
const words = wordsOf({ ...CHARTS_EN, ...OVER_TIME_EN });
const hostile = `<img src=x onerror="alert(1)">`;

function stage(change: Partial<State> = {}) {
  const { document } = parseHTML("<!doctype html><body></body>");
  const store = createStore({ footage, compared: null, time: 0, playing: false, selected: null, highlighted: null, theme: lightTheme, reduced: false, words, ...change });
  return { parent: document.body, store, document };
}

const worlds = (n: number) => ({ values: Float64Array.from({ length: n }, (_, k) => (k - 3.5) / 100), label: "charts.publicMean", unit: "attitude", kind: "difference", mean: 0.06, interval: { low: 0.01, high: 0.11 } }) as const;
const CREATE = {
  strips: createStrips,
  series: createSeries,
  modes: createModeStack,
  dots: (...[parent, store]: Parameters<typeof createStrips>) => createDotStrip(parent, store, { data: worlds(40) }),
  timeline: createTimeline,
};

describe.each(Object.entries(CREATE))("the view of %s", (_, create) => {
  it.each([[null, lightTheme], [compared, darkTheme]] as const)("has a name, a sentence and a table of full rows, and no text meets another", (other, theme) => {
    const { parent, store } = stage({ compared: other, theme });
    const view = create(parent, store);
    const { caption, head, rows } = view.table()!;
    expect([view.element.getAttribute("aria-label"), view.describe(), caption].every((text) => text !== null && text.length > 5)).toBe(true);
    expect([rows.length > 0, rows.every((row) => row.length === head.length)]).toEqual([true, true]);
    expect(collisions(view.element.querySelector("svg") as SVGSVGElement).filter((each) => !each.endsWith("a mark"))).toEqual([]);
  });

  it("leaves nothing behind, and nothing happens when it is disposed of again or time goes on", () => {
    const { parent, store } = stage();
    const view = create(parent, store);
    expect(parent.children.length).toBe(1);
    view.dispose();
    view.dispose();
    store.set({ time: 30, compared });
    expect(parent.children.length).toBe(0);
  });
});

describe("time charts", () => {
  it("draw a cursor where time is, in a share of the axis, and whatever else changes at once", () => {
    const { parent, store } = stage();
    const { element, svg } = createSeries(parent, store);
    const cursor = () => Number(svg.querySelector("[data-part=cursor] line")!.getAttribute("x1"));
    const [start, middle, end] = [0, 30, 60].map((time) => {
      store.set({ time });
      return cursor();
    }) as [number, number, number];
    expect(middle).toBeCloseTo((start + end) / 2, 1);
    expect(end).toBeGreaterThan(start + 100);
    store.set({ theme: darkTheme });
    expect(element.style.getPropertyValue("background")).toBe(darkTheme.paper);
  });

  it("tell in the table of series what was recorded, of both runs", () => {
    const { parent, store } = stage({ compared });
    const { head, rows } = createSeries(parent, store).table()!;
    expect(head).toHaveLength(7);
    for (const [k, row] of rows.entries()) {
      const values = ["publicMean", "privateMean"].flatMap((name) => [footage, compared].map((each) => words("charts.signed", { value: each.series.values[name]![k]! })));
      const shares = [footage, compared].map((each) => words("charts.percent", { value: each.series.values.opposed![k]! }));
      expect(row).toEqual([String(footage.series.steps[k]), ...values, ...shares]);
    }
  });

  it("tell in the table of series where 90% of the worlds lie, which more worlds change", () => {
    const { parent, store } = stage();
    const lines = (low: number, high: number) => ({ publicMean: Float64Array.from({ length: 2 * 60 }, (_, k) => (k < 60 ? low : high)) });
    const view = createSeries(parent, store, { measures: [{ name: "publicMean", label: "charts.publicMean", unit: "attitude" }], bands: { shown: { done: 2, steps: 60, lines: lines(0, 1) } } });
    expect(view.table()!.rows.map((row) => row[2])).toEqual(new Array(60).fill("+0.05 to +0.95"));
    view.update({ bands: { shown: { done: 2, steps: 60, lines: lines(0.2, 0.2) } } });
    expect(view.table()!.rows[59]![2]).toBe("+0.20 to +0.20");
  });

  it("keep all lines and bands within their panels", () => {
    const { parent, store } = stage();
    const lines = { publicMean: Float64Array.from({ length: 2 * 60 }, (_, k) => (k < 60 ? -0.9 : 0.7)) };
    const { svg } = createSeries(parent, store, { measures: [{ name: "publicMean", label: "charts.publicMean", unit: "attitude" }], bands: { shown: { done: 2, steps: 60, lines } } });
    const heights = [...svg.querySelectorAll("path")].flatMap((path) => [...path.getAttribute("d")!.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y)));
    const [top, bottom] = ["y1", "y2"].map((name) => Number(svg.querySelector("[data-part=cursor] line")!.getAttribute(name))) as [number, number];
    expect(heights.length).toBeGreaterThan(100);
    expect(heights.every((y) => y >= top - 0.01 && y <= bottom + 0.01)).toBe(true);
  });

  it("tell bands of A from those of B by their edges where colour does not", () => {
    const lines = Object.fromEntries(["publicMean", "privateMean", "opposed"].map((name) => [name, Float64Array.from({ length: 30 * 60 }, (_, k) => ((k * 37) % 101) / 200)]));
    const replications = { lines, done: 30, steps: 60 };
    const dashes = (theme: State["theme"]) => {
      const { parent, store } = stage({ compared, theme });
      const { element } = createSeries(parent, store, { bands: { shown: replications, compared: replications } });
      return [...element.querySelectorAll("[fill-opacity]")].map((band) => band.getAttribute("stroke-dasharray")).filter((dash) => dash !== null);
    };
    expect([dashes(lightTheme), dashes(printTheme)]).toEqual([[], Array.from({ length: 3 }, () => ["6 3", "none"]).flat()]);
  });

  it("tell in the table of modes shares that end at the summary's, and why there are none without a comparison", () => {
    const { parent, store } = stage();
    const view = createModeStack(parent, store);
    const last = view.table()!.rows.at(-1)!;
    expect(last.slice(1).sort()).toEqual(MODES.map((mode) => words("charts.percent", { value: footage.summary.modes![mode] })).sort());
    store.set({ footage: { ...footage, modes: null } });
    expect([view.table(), view.describe()]).toEqual([null, words("charts.noModes")]);
  });

  it("draw one dot for each world, and say which side they are on", () => {
    const { parent, store } = stage();
    const view = createDotStrip(parent, store, { data: worlds(40) });
    expect(view.svg.querySelectorAll("circle")).toHaveLength(40);
    expect(view.describe()).toBe("B is lower in 4 of 40 worlds and higher in 36. On average +0.060, with a 95% interval from +0.010 to +0.110.");
    expect(view.table()!.rows[39]).toEqual(["40", "+0.355"]);
  });

  it("conclude nothing from fewer than 20 worlds, and draw no mean of them", () => {
    const { parent, store } = stage();
    const view = createDotStrip(parent, store, { data: worlds(19) });
    expect(view.describe()).toBe("19 runs are examples. With 20 or more there is something to say.");
    const marks = () => view.svg.querySelectorAll("path").length;
    expect(marks()).toBe(0);
    view.update({ data: worlds(20) });
    expect([marks(), view.describe().startsWith("B is lower in 4 of 20 worlds")]).toEqual([1, true]);
    view.update({ data: null });
    expect([view.table(), view.describe()]).toEqual([null, "No worlds yet."]);
  });

  it("tell the time in words at the slider, which sets it", () => {
    const { parent, store, document } = stage({ time: 1 });
    const { element } = createTimeline(parent, store, { markers: [{ step: 1, text: hostile }] });
    const slider = element.querySelector("input")!;
    const [said, thought] = ["publicMean", "privateMean"].map((name) => words("charts.signed", { value: footage.series.values[name]![0]! }));
    expect(slider.getAttribute("aria-valuetext")).toContain(`Step 1 of 60: on average people say ${said} and think ${thought}. Posts begin.`);
    expect(slider.getAttribute("aria-valuetext")).toContain(`Note: ${hostile}`);
    slider.value = "42";
    slider.dispatchEvent(new (document.defaultView as unknown as { Event: typeof Event }).Event("input"));
    expect(store.state.time).toBe(42);
  });

  it("show what somebody typed as text and never as markup", () => {
    const { parent, store } = stage({ words: wordsOf({ ...CHARTS_EN, ...OVER_TIME_EN, "charts.strips": hostile, "charts.say": hostile, "charts.stripsTrend": hostile, "charts.publicMean": hostile }) });
    createStrips(parent, store);
    createDotStrip(parent, store, { data: worlds(40) });
    expect(parent.querySelector("img")).toBeNull();
    expect(parent.textContent).toContain(hostile);
  });
});
