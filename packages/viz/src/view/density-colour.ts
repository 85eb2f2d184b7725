import { type Cielab, cielab, hexOfCielab } from "../theme/cielab.js";
import { diverging } from "../theme/diverging.js";
import type { Theme } from "../theme/theme.js";

/** Least depth of a bin that holds anybody, so that a single person shows. */
const FAINTEST = 0.12;

/**
 * Colour of a bin of people: how many is lightness alone, from paper to as far from it as ink; which side is hue. At full depth every bin
 * is equally light, unlike the scale of attitudes, whose pale middle would make a crowd at 0 look like a few. So it reads in grey, too,
 * where the place in the strip still tells the side.
 *
 * @param value attitude in the middle of the bin, [−1, 1]
 * @param depth 0 for nobody, 1 for the fullest bin
 */
export function densityColour(theme: Theme): (value: number, depth: number) => string {
  const scale = diverging(theme);
  const paper = cielab(theme.paper);
  const full = paper[0] > 50 ? 30 : 84;
  const ramps = new Map<number, (depth: number) => string>();
  const rampOf = (value: number) => {
    const deep = deepest(scale(value), full);
    const ramp = (depth: number) => hexOfCielab(paper.map((from, k) => from + depth * (deep[k]! - from)) as unknown as Cielab);
    ramps.set(value, ramp);
    return ramp;
  };
  return (value, depth) => (depth <= 0 ? theme.paper : (ramps.get(value) ?? rampOf(value))(FAINTEST + (1 - FAINTEST) * Math.min(1, depth)));
}

/** The colour's hue at another lightness, no stronger than all hues can be there. */
function deepest(colour: string, lightness: number): Cielab {
  const [, a, b] = cielab(colour);
  const weaker = Math.min(1, 55 / Math.max(1e-9, Math.hypot(a, b)));
  return cielab(hexOfCielab([lightness, weaker * a, weaker * b]));
}
