import { interpolateLab, piecewise } from "d3";
import type { Theme } from "./theme.js";

/** A colour for each value in [-1, 1]; beyond, that of the end. */
export function diverging(theme: Theme): (value: number) => string {
  const colour = piecewise(interpolateLab, [...theme.diverging]);
  return (value) => colour(Math.min(1, Math.max(0, (value + 1) / 2)));
}
