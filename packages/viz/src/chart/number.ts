import { format } from "d3";

/** An estimate with the limits of its interval, where it has one. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const minus = (text: string): string => text.replace(/-/g, "−");
const exponential = format(".2~e");

/** A number as figures print it: two decimals, one digit of small ones, powers of ten for extremes, a true minus sign. */
export function figureOf(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return "–";
  if (size >= 1e5 || (size > 0 && size < 1e-3)) return minus(exponential(value)).replace("+", "");
  const text = value.toFixed(size >= 100 ? 0 : size >= 0.005 || size === 0 ? 2 : 3);
  return minus(Number(text) === 0 ? text.replace("-", "") : text);
}

export const intervalText = ({ low, high }: Interval): string => `[${figureOf(low)}, ${figureOf(high)}]`;

/** Sentences for who cannot see a figure: the first so many, and how many more there are. */
export function told(facts: readonly string[], most = 40): string {
  if (facts.length === 0) return "No data.";
  const rest = facts.length - most;
  return `${facts.slice(0, most).join("; ")}${rest > 0 ? `; and ${rest} more` : ""}.`;
}
