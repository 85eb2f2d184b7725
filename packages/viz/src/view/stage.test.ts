import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footageOf } from "../footage/footage-of.js";
import { createStore } from "../store/store.js";
import { lightTheme } from "../theme/theme.js";
import { en } from "../words/en.js";
import { wordsOf } from "../words/words.js";
import { type Camera, cameraOf, createCamera, OVERVIEW, project, spanOf, transformOf, within } from "./camera.js";
import { levelOfDetail } from "./level-of-detail.js";
import { captionOf } from "./stage-caption.js";
import { differingAt } from "./stage-differing.js";
import { nearestOf, nextToward } from "./stage-nearest.js";
import { stageSight } from "./stage-sight.js";
import { tableOfPeople, tellNetwork, tellPerson } from "./stage-telling.js";

fc.configureGlobal({ seed: 417 });

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const cameras: fc.Arbitrary<Camera> = fc.record({ x: unit, y: unit, k: fc.double({ min: 0.5, max: 64, noNaN: true }) });
const frames = fc.record({ width: fc.integer({ min: 200, max: 2000 }), height: fc.integer({ min: 200, max: 2000 }) });

describe("a camera", () => {
  it("shows its own point in the middle of any frame, and everybody at first", () => {
    fc.assert(fc.property(cameras, frames, (camera, frame) => {
      const [x, y] = project(Float32Array.of(camera.x, camera.y), camera, frame, new Float32Array(2));
      expect(x).toBeCloseTo(frame.width / 2, 1);
      expect(y).toBeCloseTo(frame.height / 2, 1);
      for (const px of project(Float32Array.of(0, 0, 1, 1), OVERVIEW, frame, new Float32Array(4))) expect(px).toBeGreaterThanOrEqual(20);
    }));
  });

  it("is the transform that d3 has for it, there and back, and that transform moves the picture of all to the same px", () => {
    fc.assert(fc.property(cameras, frames, unit, unit, (camera, frame, u, v) => {
      const t = transformOf(camera, frame);
      const back = cameraOf(t, frame);
      for (const key of ["x", "y", "k"] as const) expect(back[key]).toBeCloseTo(camera[key], 6);
      const base = project(Float32Array.of(u, v), OVERVIEW, frame, new Float32Array(2));
      const seen = project(Float32Array.of(u, v), camera, frame, new Float32Array(2));
      expect(Math.abs(t.k * base[0]! + t.x - seen[0]!)).toBeLessThan(0.1);
      expect(Math.abs(t.k * base[1]! + t.y - seen[1]!)).toBeLessThan(0.1);
    }));
  });

  it("fills a frame that is not square, but stretches no more than 1.6", () => {
    expect(spanOf({ width: 580, height: 348 })).toEqual([500, 300]);
    expect(spanOf({ width: 2080, height: 348 })).toEqual([720, 300]);
    expect(spanOf({ width: 280, height: 2048 })).toEqual([200, 480]);
  });

  it("keeps to what is allowed, whatever a link says", () => {
    expect(within({ x: -3, y: Number.NaN, k: 1e9 })).toEqual({ x: 0, y: 0.5, k: 64 });
  });

  it("that is shared tells everybody once, and nobody when nothing changes", () => {
    const camera = createCamera();
    const seen: Camera[] = [];
    const end = camera.watch((now) => seen.push(now));
    camera.set({ k: 2 });
    camera.set({ k: 2 });
    end();
    camera.set({ k: 3 });
    expect([seen, camera.now.k]).toEqual([[{ x: 0.5, y: 0.5, k: 2 }], 3]);
  });
});

describe("who is meant", () => {
  const points = Float32Array.of(0, 0, 10, 0, 30, 2, 0, -20, 8, 9);

  it("by a pointer is the nearest within reach, the first of those in one place, and nobody beyond", () => {
    const nearest = nearestOf(points);
    expect([nearest(9, 1), nearest(100, 100, 22), nearest(30, 23, 22), nearest(30, 25, 22), nearestOf(new Float32Array(0))(0, 0)]).toEqual([1, null, 2, null, null]);
    expect(nearestOf(Float32Array.of(7, 7, 5, 5, 5, 5, 5, 5))(4, 4)).toBe(1);
  });

  it("by a pointer is, through any camera and frame, who no other is nearer than on the screen", () => {
    const crowd = Float32Array.from({ length: 400 }, (_, k) => ((k + 1) * 0.754877) % 1);
    fc.assert(fc.property(cameras, frames, unit, unit, fc.constantFrom(10, 22, Infinity), (camera, frame, u, v, reach) => {
      const sight = stageSight(createCamera(camera));
      sight.frame = { width: 300, height: 300 };
      sight.positions = crowd;
      sight.nearest(1, 1);
      sight.frame = frame;
      const [x, y] = [u * frame.width, v * frame.height];
      const away = Array.from({ length: 200 }, (_, i) => Math.hypot(sight.points![2 * i]! - x, sight.points![2 * i + 1]! - y));
      const [found, least] = [sight.nearest(x, y, reach), Math.min(...away)];
      if (found === null) expect(least).toBeGreaterThan(reach - 0.1);
      else expect(away[found]!).toBeLessThan(Math.min(least, reach) + 0.1);
    }));
  });

  it("by an arrow lies within 60° of it, the nearest first, and one straight ahead before one as far aside", () => {
    const all = [0, 1, 2, 3, 4];
    expect([nextToward(points, 0, "right", all), nextToward(points, 0, "up", all), nextToward(points, 0, "left", all), nextToward(points, 0, "down", all)]).toEqual([1, 3, null, 4]);
    expect(nextToward(points, 0, "right", [2, 4])).toBe(4);
    expect(nextToward(Float32Array.of(0, 0, 6, 8, 10, 0), 0, "right", [1, 2])).toBe(2);
  });

  it("by an arrow is found for any picture in which somebody lies that way at most 60° off", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 2, maxLength: 12 }), (places) => {
      const at = Float32Array.from(places.flat());
      const next = nextToward(at, 0, "right", places.keys());
      const ahead = places.filter(([x, y], k) => k > 0 && x > places[0]![0] && x - places[0]![0] >= 0.5001 * Math.hypot(x - places[0]![0], y - places[0]![1]));
      if (ahead.length > 0) expect(next).not.toBeNull();
      if (next !== null) expect(at[2 * next]!).toBeGreaterThan(at[0]!);
    }));
  });
});

describe("what a stage says", () => {
  const of = (push: number) => footageOf(simulate(scenario("push-harder", { "network.n": 60, push }), { seed: "otter-417" }));
  const [footage, other] = [of(4), of(1)];
  const state = createStore({ footage, compared: null, time: 60, playing: false, selected: null, highlighted: null, theme: lightTheme, reduced: false, words: wordsOf(en) }).state;

  it("agrees with what the run reports of its end", () => {
    const opposed = footage.series.values.opposed!.at(-1)!;
    expect(tellNetwork(state)).toContain(`${Math.round(opposed * 60)} p`);
    expect(tellNetwork(state)).toContain("of 60 people");
    expect(tellPerson(state, 3)).toMatch(/^3: says [+−]?\d\.\d\d, thinks [+−]?\d\.\d\d, power 0\.\d\d, certainty 0\.\d\d; /);
  });

  it("lists everybody once, who opposes first and then by power, and 200 at most", () => {
    const table = tableOfPeople(state);
    expect(new Set(table.rows.map(([id]) => id)).size).toBe(60);
    const power = table.rows.map((row) => Number(row[3]));
    const falls = power.filter((value, k) => k > 0 && value > power[k - 1]!);
    expect(falls.length).toBeLessThanOrEqual(1);
    expect(table.rows.every((row) => row.length === table.head.length)).toBe(true);
    const many = footageOf(simulate(scenario("push-harder", { "network.n": 300 }), { seed: "1", twin: false }));
    expect(tableOfPeople({ ...state, footage: many }).rows).toHaveLength(200);
    expect(tableOfPeople({ ...state, footage: many }).caption).toContain("100 more");
  });

  it("of two runs is who differs, nobody at the start or from oneself", () => {
    expect(differingAt(footage, null, 60)).toBeNull();
    expect(differingAt(footage, other, 0)!.some((each) => each === 1)).toBe(false);
    const differ = differingAt(footage, other, 60)!.reduce((sum, each) => sum + each, 0);
    expect(differ).toBeGreaterThanOrEqual(60 * Math.abs(footage.series.values.opposed!.at(-1)! - other.series.values.opposed!.at(-1)!) - 1e-9);
  });

  it("names each level of detail, and leaves out nothing in silence", () => {
    expect([1_500, 1_501, 10_000, 10_001, 100_000, 100_001].map(levelOfDetail)).toEqual(["full", "simple", "simple", "points", "points", "communities"]);
    const seen = { placed: true, lost: false };
    expect(captionOf(state, "full", seen)).toBe("");
    for (const level of ["simple", "points", "communities"] as const) expect(captionOf(state, level, seen)).toMatch(/^Simplified drawing.*60 people.*Charts use everybody\.$/);
    expect(captionOf(state, "points", { placed: true, lost: true })).toContain("graphics card");
    expect(captionOf(state, "full", { placed: false, lost: false })).toBe("Placing 60 people…");
  });
});
