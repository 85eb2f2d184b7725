import { diverging } from "./diverging.js";
import type { Theme } from "./theme.js";

/** As many colours as the eye tells apart and more; each of the theme's seven steps is one of them. */
export const SHADES = 241;

/** Shade of an attitude, an index in [0, SHADES): that of −1 is 0. */
export const shadeOf = (attitude: number): number => (attitude >= 1 ? SHADES - 1 : attitude <= -1 ? 0 : Math.round((attitude + 1) * ((SHADES - 1) / 2)));

const made = new WeakMap<Theme, readonly string[]>();

/** All shades of a theme, from against to for; reckoned once. */
export function shades(theme: Theme): readonly string[] {
  const known = made.get(theme);
  if (known !== undefined) return known;
  const colour = diverging(theme);
  const table = Array.from({ length: SHADES }, (_, k) => colour((2 * k) / (SHADES - 1) - 1));
  made.set(theme, table);
  return table;
}

/** The colour of an attitude in [−1, 1], looked up: {@link diverging} to within a shade. */
export function attitudeColour(theme: Theme): (attitude: number) => string {
  const table = shades(theme);
  return (attitude) => table[shadeOf(attitude)]!;
}
