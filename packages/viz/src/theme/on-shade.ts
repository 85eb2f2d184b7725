import { shades } from "./attitude-colour.js";
import { cielab } from "./cielab.js";
import type { Theme } from "./theme.js";

const light = (colour: string): boolean => cielab(colour)[0] > 50;

/** What is read on a colour: ink where it is as light as paper, else paper. */
export const onShade = (colour: string, { ink, paper }: Theme): string => (light(colour) === light(paper) ? ink : paper);

const made = new WeakMap<Theme, readonly boolean[]>();

/** Of every shade of a theme, whether ink is what is read on it; reckoned once. */
export function inkOnShades(theme: Theme): readonly boolean[] {
  const known = made.get(theme) ?? shades(theme).map((shade) => onShade(shade, theme) === theme.ink);
  made.set(theme, known);
  return known;
}
