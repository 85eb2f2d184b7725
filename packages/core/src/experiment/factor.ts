import { exp } from "../math/exp.js";
import { ln } from "../math/ln.js";
import { canonicalJson } from "../scenario/canonical-json.js";
import type { Mistake } from "./refuse.js";

/** A dimension of a few values at a path or lead name of a scenario, e.g. `{ path: "push", levels: [0, 1, 4] }`. */
export interface Levelled {
  readonly path: string;
  /** Different from one another; in a stated order, which no value depends on. */
  readonly levels: readonly unknown[];
}

/** How [0, 1] lies over a range: evenly, evenly in the logarithm, or over its whole numbers, each as likely. */
export type Scale = "linear" | "log" | "whole";

/** A dimension of all values from low to high. */
export interface Ranged {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  /** `linear` when absent. */
  readonly scale?: Scale;
}

/** A dimension of an experiment. */
export type Factor = Levelled | Ranged;

/** The value of a factor at u in [0, 1]; levels take equal shares of it, in their order. Never falls with u, but for rounding on a log scale. */
export function valueAt(factor: Factor, u: number): unknown {
  if ("levels" in factor) return factor.levels[cellOf(u, factor.levels.length)];
  const { low, high, scale } = factor;
  if (u <= 0) return low;
  if (u >= 1) return high;
  if (scale === "whole") return low + cellOf(u, high - low + 1);
  const value = scale === "log" ? exp(ln(low) + u * (ln(high) - ln(low))) : low + u * (high - low);
  return Math.max(low, Math.min(high, value));
}

const cellOf = (u: number, cells: number): number => Math.min(cells - 1, Math.floor(u * cells));

/** Everything that may be wrong with some factors. */
export function factorMistakes(factors: readonly Factor[]): Mistake[] {
  return [
    { when: factors.length === 0, path: "factors", expected: "at least one factor", received: "none" },
    ...factors.flatMap((factor, k) => [
      { when: factor.path === "", path: `factors.${k}.path`, expected: "the path of a value", received: "an empty text" },
      { when: factors.findIndex(({ path }) => path === factor.path) < k, path: `factors.${k}.path`, expected: "a path no other factor has", received: factor.path },
      { when: factors.some(({ path }) => factor.path.startsWith(`${path}.`)), path: `factors.${k}.path`, expected: "a path outside of other factors' paths", received: factor.path },
      ...("levels" in factor ? levelMistakes(factor, k) : rangeMistakes(factor, k)),
    ]),
  ];
}

/** The mistake of more factors than a design can take. */
export const tooMany = (factors: readonly Factor[], most: number): Mistake =>
  ({ when: factors.length > most, path: "factors", expected: `at most ${most} factors`, received: String(factors.length) });

function levelMistakes({ levels }: Levelled, k: number): Mistake[] {
  const names = levels.map(canonicalJson);
  const path = `factors.${k}.levels`;
  return [
    { when: levels.length === 0, path, expected: "at least one level", received: "none" },
    { when: new Set(names).size < names.length, path, expected: "levels that differ", received: names.join(", ") },
  ];
}

function rangeMistakes({ low, high, scale = "linear" }: Ranged, k: number): Mistake[] {
  const path = `factors.${k}`;
  const received = `${low} to ${high}`;
  const ordered = Number.isFinite(high - low) && low < high;
  return [
    { when: !ordered, path, expected: "low < high, a finite distance apart", received },
    { when: ordered && scale === "log" && low <= 0, path, expected: "low > 0 on a log scale", received },
    { when: ordered && scale === "whole" && !(Number.isSafeInteger(low) && Number.isSafeInteger(high)), path, expected: "whole ends on a whole scale", received },
    { when: !["linear", "log", "whole"].includes(scale), path: `${path}.scale`, expected: "linear, log or whole", received: String(scale) },
  ];
}
