import { hcl, lab, rgb } from "d3";
import { describe, expect, it } from "vitest";
import { attitudeColour, SHADES, shades, shadeOf } from "./attitude-colour.js";
import { cssVariables } from "./css-variables.js";
import { diverging } from "./diverging.js";
import { modePattern } from "./mode-pattern.js";
import { hexOf, mixed, oklab } from "./oklab.js";
import { inkOnShades, onShade } from "./on-shade.js";
import { seriesStyle } from "./series-style.js";
import { contrastDarkTheme, contrastLightTheme, darkTheme, lightTheme, type ModeName, printDarkTheme, printTheme, type Theme } from "./theme.js";

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
/** L*, a*, b* under daylight D65, as one with that sight sees it. */
const seen = (text: string, sight: readonly Triple[]): Triple => {
  const [r, g, b] = linear(text);
  const [x, y, z] = sight.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as [number, number, number];
  const cone = (sum: number) => (sum > 216 / 24389 ? Math.cbrt(sum) : ((24389 / 27) * sum + 16) / 116);
  const fx = cone((0.4124564 * x + 0.3575761 * y + 0.1804375 * z) / 0.95047);
  const fy = cone(0.2126729 * x + 0.7151522 * y + 0.072175 * z);
  const fz = cone((0.0193339 * x + 0.119192 * y + 0.9503041 * z) / 1.08883);
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};
/** Difference that people see, CIEDE2000: Sharma, Wu & Dalal 2005, doi:10.1002/col.20070. */
function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const radians = Math.PI / 180;
  const bent = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const g = 1.5 - bent((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) / 2;
  const [c1, c2] = [Math.hypot(a1 * g, b1), Math.hypot(a2 * g, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / radians + 360) % 360);
  const [h1, h2] = [hue(a1 * g, b1), hue(a2 * g, b2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = grey ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const cos = (degrees: number) => Math.cos(degrees * radians);
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const light = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const round = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * radians)) / (1 + 0.015 * c * t);
  const turned = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * radians) * 2 * bent(c);
  return Math.sqrt(light ** 2 + chroma ** 2 + round ** 2 + turned * chroma * round);
}
const distance = (a: string, b: string, sight: readonly Triple[]): number => ciede2000(seen(a, sight), seen(b, sight));
const luminance = (text: string): number => linear(text).reduce((sum, each, k) => sum + each * [0.2126, 0.7152, 0.0722][k]!, 0);
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
const pairs = <T>(list: readonly T[]): (readonly [T, T])[] => list.flatMap((a, k) => list.slice(k + 1).map((b) => [a, b] as const));

const nearest = (list: readonly (readonly [string, string])[], sight: readonly Triple[]): number => Math.min(...list.map(([a, b]) => distance(a, b, sight)));

it("differences between colours are those of the published table", () => {
  const table: readonly (readonly [Triple, Triple, number])[] = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1, 2], [50, 0, 0], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ];
  for (const [a, b, difference] of table) expect(ciede2000(a, b)).toBeCloseTo(difference, 4);
});

const coloured = [lightTheme, darkTheme, contrastLightTheme, contrastDarkTheme];
const grey = [printTheme, printDarkTheme];
const all = [...coloured, ...grey];

describe.each(all.map((theme) => [theme.name, theme] as const))("the %s theme", (_, theme) => {
  const least = coloured.indexOf(theme) < 2 && coloured.includes(theme) ? 4.5 : 7;
  it(`has text of ${least} : 1 on everything that lies behind text`, () => {
    for (const text of [theme.ink, theme.muted]) {
      for (const ground of [theme.page, theme.paper, theme.raised, theme.shade]) expect(contrast(text, ground)).toBeGreaterThan(least);
    }
  });

  it("has outlines, series, bursts, focus and both of a pair that stand out by 3 : 1", () => {
    for (const mark of [theme.outline, theme.burst.ink, theme.focus.ring, theme.pair.a, theme.pair.b, ...theme.series]) expect(contrast(mark, theme.paper)).toBeGreaterThan(3);
    for (const ground of [theme.page, theme.raised]) expect(contrast(theme.outline, ground)).toBeGreaterThan(3);
    expect(contrast(theme.focus.ring, theme.focus.halo)).toBeGreaterThan(7);
    expect(contrast(theme.burst.ink, theme.burst.halo)).toBeGreaterThan(7);
  });

  it("has a diverging scale that is the lighter or the darker the farther from 0, on both sides", () => {
    for (const sign of [-1, 1]) {
      const away = fromNeutral(theme, sign);
      expect(away).toEqual([...away].sort((a, b) => a - b));
    }
  });

  it("has something that is read on every shade by 3 : 1", () => {
    for (const [k, shade] of shades(theme).entries()) {
      expect(contrast(onShade(shade, theme), shade)).toBeGreaterThan(3);
      expect(onShade(shade, theme) === theme.ink).toBe(inkOnShades(theme)[k]);
    }
  });

  it("tells every mode of response by its pattern alone", () => {
    const marks = (Object.keys(theme.modes) as ModeName[]).filter((mode) => mode !== "notReached").map((mode) => modePattern(mode, theme).path);
    expect(new Set(marks).size).toBe(4);
  });
});

/** Least differences that a palette may have, of CIEDE2000: of steps beside one another, mirrored ones, a burst from any step, modes of response, and the pair. */
const LEAST: Readonly<Record<string, Readonly<Record<"neighbours" | "mirrored" | "burst" | "modes" | "pair" | "series", number>>>> = {
  light: { neighbours: 13, mirrored: 40, burst: 20.9, modes: 15, pair: 19, series: 15 },
  dark: { neighbours: 13, mirrored: 31, burst: 14, modes: 15, pair: 19, series: 14 },
  "contrast-light": { neighbours: 13, mirrored: 40, burst: 21, modes: 15, pair: 19, series: 15 },
  "contrast-dark": { neighbours: 13, mirrored: 31, burst: 14, modes: 15, pair: 19, series: 15 },
};

describe.each(coloured.flatMap((theme) => Object.entries(SIGHT).map(([name, sight]) => [theme.name, name, theme, sight] as const)))("the %s theme to %s sight", (name, _, theme, sight) => {
  const least = LEAST[name]!;
  const steps = theme.diverging;

  it("has strong attitudes that stand out by 4.5 : 1", () => {
    for (const end of [steps[0]!, steps[6]!]) expect(contrast(end, theme.paper)).toBeGreaterThan(4.5);
  });

  it("keeps steps of attitude apart, and for from against", () => {
    expect(nearest(steps.slice(1).map((step, k) => [step, steps[k]!]), sight)).toBeGreaterThan(least.neighbours);
    expect(nearest([0, 1, 2].map((k) => [steps[k]!, steps[6 - k]!]), sight)).toBeGreaterThan(least.mirrored);
  });

  it("keeps a burst apart from whatever lies under it", () => expect(nearest(steps.map((step) => [step, theme.burst.ink]), sight)).toBeGreaterThan(least.burst));

  it("keeps modes of response apart", () => expect(nearest(pairs(Object.values(theme.modes)), sight)).toBeGreaterThan(least.modes));

  it("keeps A from B", () => expect(distance(theme.pair.a, theme.pair.b, sight)).toBeGreaterThan(least.pair));

  it("keeps series apart", () => expect(nearest(pairs(theme.series), sight)).toBeGreaterThan(least.series));
});

/** Differences in lightness from 0 to a third, two thirds and all of one side. */
const fromNeutral = (theme: Theme, sign: number) => [1 / 3, 2 / 3, 1].map((value) => Math.abs(lab(diverging(theme)(sign * value)).l - lab(diverging(theme)(0)).l));

it("in print, steps of the diverging scale are seen in grey, and its sides differ by less than half of a step", () => {
  const [against, forIt] = [fromNeutral(lightTheme, -1), fromNeutral(lightTheme, 1)];
  const steps = [against, forIt].flatMap((side) => side.map((each, k) => each - (side[k - 1] ?? 0)));
  expect(Math.min(...steps)).toBeGreaterThan(10);
  for (const [k, each] of against.entries()) expect(Math.abs(each - forIt[k]!)).toBeLessThan(Math.min(...steps) / 2);
});

it("the diverging scale keeps the colours of its ends beyond them", () => {
  const colour = diverging(lightTheme);
  expect([colour(-3), colour(3)]).toEqual([lightTheme.diverging[0], lightTheme.diverging[6]]);
  expect(hcl(colour(0)).c).toBeLessThan(10);
});

it("no two of the first twenty series look the same, nor of the first four in any one channel", () => {
  const styles = Array.from({ length: 20 }, (_, k) => seriesStyle(k, lightTheme));
  expect(new Set(styles.map((each) => JSON.stringify(each))).size).toBe(20);
  for (const channel of ["colour", "dash", "marker"] as const) expect(new Set(styles.slice(0, 4).map((each) => each[channel])).size).toBe(4);
});

it("there and back through OKLab every colour of every theme is itself, and half-way from black to white is grey", () => {
  for (const hex of all.flatMap((theme) => [...theme.diverging, ...theme.series])) expect(hexOf(oklab(hex))).toBe(hex.toUpperCase());
  expect(oklab("#FFFFFF").map((each) => Math.round(each * 1e6) / 1e6 + 0)).toEqual([1, 0, 0]);
  expect(mixed("#000000", "#FFFFFF", 0.5)).toMatch(/^#(..)\1\1$/);
});

it("the colour of an attitude is that of the diverging scale to within a shade, and exactly the theme's at its seven steps", () => {
  const [exact, looked] = [diverging(lightTheme), attitudeColour(lightTheme)];
  for (let k = 0; k <= 6; k++) expect(looked(k / 3 - 1)).toBe(lightTheme.diverging[k]);
  for (let value = -1.2; value <= 1.2; value += 0.0037) expect(ciede2000(seen(exact(value), SIGHT.full!), seen(looked(value), SIGHT.full!))).toBeLessThan(1);
  expect([shadeOf(-7), shadeOf(0), shadeOf(7), shades(lightTheme).length]).toEqual([0, (SHADES - 1) / 2, SHADES - 1, SHADES]);
});

describe.each(grey.map((theme) => [theme.name, theme] as const))("without colour, the %s theme", (_, theme) => {
  it("is grey everywhere", () => {
    const { series, diverging: steps, modes, pair, focus, burst, ...more } = theme;
    const colours = [series, steps, ...[modes, pair, focus, burst, more].map((each) => Object.values(each))].flat().filter((each): each is string => /^#/.test(String(each)));
    expect(colours.length).toBeGreaterThan(25);
    for (const colour of colours) expect(hcl(colour).c || 0, colour).toBeLessThan(1);
  });

  it("is the lighter the more somebody is for, in steps that are told apart, and has signs, too", () => {
    const light = theme.diverging.map((step) => lab(step).l);
    expect(light).toEqual([...light].sort((a, b) => a - b));
    expect(nearest(theme.diverging.slice(1).map((step, k) => [step, theme.diverging[k]!]), SIGHT.full!)).toBeGreaterThan(8);
    expect(theme.signs).toBe(true);
  });

  it("keeps modes, series, A and B apart", () => {
    expect(nearest(pairs(Object.values(theme.modes)), SIGHT.full!)).toBeGreaterThan(9);
    expect(nearest(pairs(theme.series), SIGHT.full!)).toBeGreaterThan(9);
    expect(distance(theme.pair.a, theme.pair.b, SIGHT.full!)).toBeGreaterThan(19);
  });
});

it("style sheets get every colour by name", () => {
  const variables = cssVariables(darkTheme);
  expect(Object.keys(variables)).toContain("--mode-kept-quiet");
  expect([variables["--paper"], variables["--against"], variables["--for"], variables["--mode-not-reached"]]).toEqual([darkTheme.paper, "#FFCFA3", "#B4E0FF", darkTheme.modes.notReached]);
  for (const value of Object.values(variables)) expect(value).toMatch(/^#[0-9A-F]{6}$/);
});
