import type { Interval } from "@talkback/core/stats";

/** What stands where nothing varies that would have to. */
export const NOT_COMPUTABLE = "not computable";

/** A number with two decimals, as it is printed; nothing where there is none. */
export const two = (value: number | null): string => (value === null || !Number.isFinite(value) ? "" : fixed(value, 2));

/** With so many decimals, and never a minus before zero. */
export function fixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return NOT_COMPUTABLE;
  const text = value.toFixed(digits);
  return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}

/** A mean with its interval, e.g. `0.523 [0.502, 0.544]`. */
export const withInterval = ({ mean, low, high }: Pick<Interval, "mean" | "low" | "high">, digits = 3): string =>
  [mean, low, high].every(Number.isFinite) ? `${fixed(mean, digits)} [${fixed(low, digits)}, ${fixed(high, digits)}]` : NOT_COMPUTABLE;

/** A share as a percentage without decimals, e.g. `95 %`. */
export const percent = (share: number): string => `${fixed(100 * share, 0)} %`;

/** A share as a percentage with the decimals that it has, e.g. `99.5 %`; not those that computers add, as in 100 times 0.55. */
export const exactPercent = (share: number): string => `${Number((100 * share).toPrecision(12))} %`;
