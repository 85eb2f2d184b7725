import { color, hcl, lab, rgb } from "d3";
import { describe, expect, it } from "vitest";
import { diverging } from "./diverging.js";
import { seriesStyle } from "./series-style.js";
import { darkTheme, lightTheme } from "./theme.js";

type Triple = readonly [number, number, number];

/** Full colour-vision deficiencies in linear RGB: Machado, Oliveira & Fernandes 2009, doi:10.1109/TVCG.2009.113, table of severity 1. */
const SIGHT: Readonly<Record<string, readonly Triple[]>> = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const linear = (text: string): Triple => {
  const { r, g, b } = rgb(text);
  return [r, g, b].map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Triple;
};
const encoded = (each: number): number => 255 * (each <= 0.0031308 ? 12.92 * each : 1.055 * each ** (1 / 2.4) - 0.055);
const seen = (text: string, sight: readonly Triple[]) => {
  const [r, g, b] = linear(text);
  const [x, y, z] = sight.map((row) => encoded(Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)))) as [number, number, number];
  return lab(rgb(x, y, z));
};
const distance = (a: string, b: string, sight: readonly Triple[]): number => {
  const [x, y] = [seen(a, sight), seen(b, sight)];
  return Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b);
};
const luminance = (text: string): number => linear(text).reduce((sum, each, k) => sum + each * [0.2126, 0.7152, 0.0722][k]!, 0);
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
const pairs = <T>(list: readonly T[]): (readonly [T, T])[] => list.flatMap((a, k) => list.slice(k + 1).map((b) => [a, b] as const));

describe.each([["light", lightTheme], ["dark", darkTheme]])("the %s theme", (_, theme) => {
  it("has text of 4.5 : 1 and series of 3 : 1 against its paper", () => {
    for (const text of [theme.ink, theme.muted]) for (const ground of [theme.paper, theme.shade]) expect(contrast(text, ground)).toBeGreaterThan(4.5);
    for (const series of theme.series) expect(contrast(series, theme.paper)).toBeGreaterThan(3);
  });

  it.each(Object.entries(SIGHT))("has series that stay apart to %s sight", (_, sight) => {
    for (const [a, b] of pairs(theme.series)) expect(distance(a, b, sight)).toBeGreaterThan(12);
  });

  it.each(Object.entries(SIGHT))("has a diverging scale whose sides stay apart to %s sight", (_, sight) => {
    const colour = diverging(theme);
    for (const value of [1 / 3, 2 / 3, 1]) expect(distance(colour(-value), colour(value), sight)).toBeGreaterThan(30);
  });

  it("has a diverging scale that is the lighter or the darker the farther from 0, on both sides", () => {
    for (const sign of [-1, 1]) {
      const away = fromNeutral(theme, sign);
      expect(away).toEqual([...away].sort((a, b) => a - b));
    }
  });
});

/** Differences in lightness from 0 to a third, two thirds and all of one side. */
const fromNeutral = (theme: typeof lightTheme, sign: number) => [1 / 3, 2 / 3, 1].map((value) => Math.abs(lab(diverging(theme)(sign * value)).l - lab(diverging(theme)(0)).l));

it("in print, steps of the diverging scale are seen in grey, and its sides differ by less than half of a step", () => {
  const [against, forIt] = [fromNeutral(lightTheme, -1), fromNeutral(lightTheme, 1)];
  const steps = [against, forIt].flatMap((side) => side.map((each, k) => each - (side[k - 1] ?? 0)));
  expect(Math.min(...steps)).toBeGreaterThan(10);
  for (const [k, each] of against.entries()) expect(Math.abs(each - forIt[k]!)).toBeLessThan(Math.min(...steps) / 2);
});

it("the diverging scale keeps the colours of its ends beyond them", () => {
  const colour = diverging(lightTheme);
  expect([colour(-3), colour(3)]).toEqual([lightTheme.diverging[0], lightTheme.diverging[6]].map((each) => String(color(each!))));
  expect(hcl(colour(0)).c).toBeLessThan(10);
});

it("no two of the first twenty series look the same, nor of the first four in any one channel", () => {
  const styles = Array.from({ length: 20 }, (_, k) => seriesStyle(k, lightTheme));
  expect(new Set(styles.map((each) => JSON.stringify(each))).size).toBe(20);
  for (const channel of ["colour", "dash", "marker"] as const) expect(new Set(styles.slice(0, 4).map((each) => each[channel])).size).toBe(4);
});
