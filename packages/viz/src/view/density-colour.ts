import { type Cielab, cielab, hexOfCielab } from "../theme/cielab.js";
import { diverging } from "../theme/diverging.js";
import type { Theme } from "../theme/theme.js";

/** Least depth of a bin that holds anybody, so that a single person shows. */
const FAINTEST = 0.12;

/** Depths that are told apart, more than the eye does. */
const DEPTHS = 256;

type DensityColour = (value: number, depth: number) => string;
const made = new WeakMap<Theme, DensityColour>();

/**
 * Colour of a bin of people: how many is lightness alone, from paper to as far from it as ink; which side is hue. At full depth every bin
 * is equally light, unlike the scale of attitudes, whose pale middle would make a crowd at 0 look like a few. So it reads in grey, too,
 * where the place in the strip still tells the side. Each colour is mixed once for a theme.
 *
 * @param value attitude in the middle of the bin, [−1, 1]
 * @param depth 0 for nobody, 1 for the fullest bin
 */
export function densityColour(theme: Theme): DensityColour {
  const colour = made.get(theme) ?? mixing(theme);
  made.set(theme, colour);
  return colour;
}

function mixing(theme: Theme): DensityColour {
  const scale = diverging(theme);
  const paper = cielab(theme.paper);
  const full = paper[0] > 50 ? 30 : 84;
  const ramps = new Map<number, { readonly deep: Cielab; readonly mixed: string[] }>();
  const rampOf = (value: number) => {
    const ramp = { deep: deepest(scale(value), full), mixed: [] };
    ramps.set(value, ramp);
    return ramp;
  };
  return (value, depth) => {
    if (depth <= 0) return theme.paper;
    const { deep, mixed } = ramps.get(value) ?? rampOf(value);
    const step = Math.round((DEPTHS - 1) * Math.min(1, depth));
    const share = FAINTEST + ((1 - FAINTEST) * step) / (DEPTHS - 1);
    return (mixed[step] ??= hexOfCielab(paper.map((from, k) => from + share * (deep[k]! - from)) as unknown as Cielab));
  };
}

/** The colour's hue at another lightness, no stronger than all hues can be there. */
function deepest(colour: string, lightness: number): Cielab {
  const [, a, b] = cielab(colour);
  const weaker = Math.min(1, 55 / Math.max(1e-9, Math.hypot(a, b)));
  return cielab(hexOfCielab([lightness, weaker * a, weaker * b]));
}
