import type { MorrisEffect } from "./morris-effects.js";

/** Paths of the factors that matter to no output: the interval of their mean absolute effect lies below a threshold for each. */
export const screenedOut = (effects: readonly (readonly MorrisEffect[])[], below: number): string[] =>
  effects[0]!.map(({ path }) => path).filter((path) => effects.every((each) => each.find((effect) => effect.path === path)!.mu_star_high < below));
