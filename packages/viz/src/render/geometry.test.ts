import { describe, expect, it } from "vitest";
import { burstPlan } from "./burst-plan.js";
import { APART, burrFrom, burrTo, burstInner, burstOuter, outlineOf, radiusOf, ringWidth, starOf, twoTone } from "./glyph.js";
import { momentOf } from "./moment.js";
import { markScale } from "./scene.js";
import { svgPen } from "./svg.js";
import { ANSWER, BRAND, PEER, PRIVATE, STRANGER } from "./flights.js";
import { trace } from "./particle.js";

describe("the mark of an agent", () => {
  it("grows in area with power, from 3 to 10 px in radius, also beyond the ends", () => {
    expect([0, 1, -1, 2].map(radiusOf)).toEqual([3, 10, 3, 10]);
    const [low, middle, high] = [0, 0.5, 1].map((power) => (radiusOf(power) - 3) ** 2) as [number, number, number];
    expect(middle - low).toBeCloseTo(high - middle, 10);
  });

  it("has a ring exactly from a difference of .15 between what is said and thought on, in both directions", () => {
    expect([twoTone(0, APART), twoTone(APART, 0), twoTone(0, 0.149), twoTone(0.5, 0.5)]).toEqual([true, true, false, false]);
    for (const radius of [3.6, 6, 10, 20]) expect(ringWidth(radius)).toBeLessThan(radius / 2);
  });

  it("has its outline by thirds of certainty, one half in the middle", () => {
    expect([0, 0.33, 0.34, 0.5, 0.66, 0.67, 1].map(outlineOf)).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });

  it("bursts with eight points that stay outside of it and grow, and burrs leave it", () => {
    const star = starOf(20, 12);
    const reach = Array.from({ length: 16 }, (_, k) => Math.hypot(star[2 * k]!, star[2 * k + 1]!));
    expect(reach.map((each) => Math.round(each))).toEqual(Array.from({ length: 8 }, () => [20, 12]).flat());
    expect([star[0], star[1]].map((each) => Math.round(each!) + 0)).toEqual([0, -20]);
    expect(burstInner(9, 0, 1)).toBeGreaterThan(9);
    expect(burstOuter(9, 1, 1) - burstOuter(9, 0, 1)).toBeGreaterThan(5);
    expect(burrFrom(9, 1)).toBeGreaterThan(9 * Math.SQRT1_2);
    expect(burrTo(9, 1)).toBeGreaterThan(burrFrom(9, 1));
  });

  it("is the smaller the closer agents lie, grows when one is near, and never vanishes", () => {
    const scale = (n: number, near = 1) => markScale({ footage: { n } as never, width: 1280, height: 800, scale: near });
    expect(scale(100)).toBeGreaterThan(scale(1_000));
    expect(scale(1_000, 4)).toBeGreaterThan(scale(1_000));
    expect([scale(1e6), scale(0)].every((each) => each >= 0.3 && each <= 2)).toBe(true);
  });
});

it("messages of the five kinds of source have five shapes, around their place", () => {
  const shapes = [BRAND, PEER, ANSWER, STRANGER, PRIVATE].map((kind) => {
    const pen = svgPen();
    trace(pen, kind, 50, 40, 4);
    return pen.d;
  });
  expect(new Set(shapes).size).toBe(5);
  for (const d of shapes) for (const at of d.match(/[\d.]+ [\d.]+(?=[ML]|Z|$)/g) ?? []) expect(Math.hypot(Number(at.split(" ")[0]) - 50, Number(at.split(" ")[1]) - 40)).toBeLessThan(6);
});

describe("a moment", () => {
  const footage = { pictures: 11, stride: 1, steps: 10 } as never;
  it("lets messages arrive before anybody answers, and has answered when the next picture is there", () => {
    expect(momentOf(footage, 3, false)).toMatchObject({ from: 3, mix: 0, step: -1 });
    expect(momentOf(footage, 3.3, false)).toMatchObject({ from: 3, to: 4, mix: 0, step: 3 });
    expect(momentOf(footage, 3.8, false).mix).toBeCloseTo(0.5, 9);
    expect(momentOf(footage, 3.999999, false).mix).toBeCloseTo(1, 5);
  });

  it("reduced, stands still at the picture before, with the messages that led to it", () => {
    expect(momentOf(footage, 3.9, true)).toEqual({ from: 3, to: 3, mix: 0, step: 2, flown: 1, answered: 1 });
    expect(momentOf(footage, 0, true).step).toBe(-1);
  });

  it("before the start and after the end is that of the first and the last picture", () => {
    expect([momentOf(footage, -1, false).from, momentOf(footage, 99, false).from, momentOf(footage, 99, false).to]).toEqual([0, 10, 10]);
  });
});

describe("the plan of bursts", () => {
  const turns = { picture: Uint32Array.of(1, 1, 1, 1, 1, 2, 9), agent: Uint32Array.of(0, 1, 2, 3, 4, 0, 0) };
  const positions = Float32Array.of(10, 10, 20, 20, 30, 30, 40, 40, 900, 10);
  it("never lets more than three begin within a second in a cell, and holds back none elsewhere or later", () => {
    expect([...burstPlan(turns, positions, 4)]).toEqual([1, 1, 1, 0, 1, 0, 1]);
    expect([...burstPlan(turns, positions, 1)]).toEqual([1, 1, 1, 0, 1, 1, 1]);
  });
});
