import { hcl, lab } from "d3";
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
  const paper = lab(theme.paper);
  const light = paper.l > 50;
  const ramps = new Map<number, (depth: number) => string>();
  const rampOf = (value: number) => {
    const { h, c } = hcl(scale(value));
    const full = lab(hcl(h, Number.isFinite(c) ? Math.min(c, 55) : 0, light ? 30 : 84).rgb().clamp());
    const between = (from: number, to: number, depth: number) => from + depth * (to - from);
    const ramp = (depth: number) => lab(between(paper.l, full.l, depth), between(paper.a, full.a, depth), between(paper.b, full.b, depth)).formatRgb();
    ramps.set(value, ramp);
    return ramp;
  };
  return (value, depth) => (depth <= 0 ? theme.paper : (ramps.get(value) ?? rampOf(value))(FAINTEST + (1 - FAINTEST) * Math.min(1, depth)));
}
