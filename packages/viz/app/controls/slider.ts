import type { Shape } from "@talkback/core";

type NumberShape = Extract<Shape, { readonly is: "number" }>;

/** Where a slider begins and ends: a part of what is allowed that is worth moving through. */
export interface Slider {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Values to choose from, evenly spaced in their logarithm; null for a plain slider. */
  readonly stops: readonly number[] | null;
}

const TRAITS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^people\.(attitude|anchor|expressed)\.(mean|value|low|high)$/, [-1, 1]],
  [/\.(sd)$/, [0, 1]],
  [/^(people|market)\..*\.(mean|value|low|high)$/, [0, 1]],
];

/** A useful stretch around a value: the whole range where it is small, a trait's own where it is one, else some powers of two. */
export function sliderOf(path: string, { min, max, below, integer }: NumberShape, value: number): Slider {
  const trait = TRAITS.find(([pattern]) => pattern.test(path))?.[1];
  const [from, to] = trait ?? [min, max];
  if (to - from <= 100 && !(integer && to - from > 64)) {
    const step = integer ? 1 : (to - from) / 100;
    const top = below === true ? to - step : to;
    return { low: Math.max(min, Math.min(from, value)), high: Math.min(max, Math.max(top, value)), step, stops: null };
  }
  const unit = value === 0 ? (integer ? 1 : 0.25) : Math.abs(value);
  const stops = [...new Set([0, ...[-3, -2, -1, 0, 1, 2, 3].map((power) => unit * 2 ** power), value].map((each) => (integer ? Math.round(each) : each)))]
    .filter((each) => each >= min && each <= max).sort((a, b) => a - b);
  return { low: stops[0]!, high: stops.at(-1)!, step: integer ? 1 : unit / 8, stops };
}
