/** Lightness and two opponent axes: Ottosson 2020, https://bottosson.github.io/posts/oklab. */
export type Oklab = readonly [l: number, a: number, b: number];

const decoded = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const encoded = (light: number): number => (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);

/** Of a colour written as #RRGGBB. */
export function oklab(hex: string): Oklab {
  const [r, g, b] = [1, 3, 5].map((at) => decoded(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** As #RRGGBB; what no screen shows is cut to what it does. */
export function hexOf([lightness, a, b]: Oklab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const light = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${light.map((each) => Math.round(255 * Math.min(1, Math.max(0, encoded(Math.max(0, each))))).toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}

/** A colour on the way from one to another, t in [0, 1]. */
export function mixed(from: string, to: string, t: number): string {
  const [start, end] = [oklab(from), oklab(to)];
  return hexOf([0, 1, 2].map((k) => start[k]! + t * (end[k]! - start[k]!)) as unknown as Oklab);
}
