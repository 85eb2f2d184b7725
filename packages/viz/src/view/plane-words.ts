import { idOf, pictureAt, publicly, row } from "../footage/footage.js";
import type { State } from "../store/store.js";
import { countRegions, type PlaneRule, REGIONS, type RegionName, regionOf } from "./plane-regions.js";
import type { DataTable } from "./view.js";

export type RegionCounts = Readonly<Record<RegionName, number>>;

/** Power and certainty of everybody in the picture that is shown. */
export function columns({ footage, time }: State): readonly [power: Float32Array, certainty: Float32Array] {
  const picture = pictureAt(footage, time);
  return [row(footage, footage.power, picture), row(footage, footage.certainty, picture)];
}

export function countsOf(state: State, rule: PlaneRule): RegionCounts {
  const counts = countRegions(...columns(state), rule);
  return Object.fromEntries(REGIONS.map((region, k) => [region, counts[k]!])) as Record<RegionName, number>;
}

export function described(state: State, rule: PlaneRule | null): string {
  const { footage: { n }, time, words } = state;
  const step = Math.floor(time);
  return rule === null ? words("plane.describePlain", { n, step }) : words("plane.describe", { n, step, ...countsOf(state, rule) });
}

export const gripText = (state: State, rule: PlaneRule | null): string =>
  rule === null ? "" : state.words("plane.gripText", { tolerance: rule.tolerance, back: countsOf(state, rule).back });

/** What stands under the plane: what a line that is being moved would do, how many are stressed, or how to read and use it. */
export function noteOf(state: State, rule: PlaneRule | null, was: PlaneRule | null, movable: boolean): string {
  const { words, highlighted } = state;
  if (rule === null || was === null) return words("plane.noRule");
  if (rule.tolerance !== was.tolerance) return words("plane.draft", { tolerance: rule.tolerance, was: was.tolerance, back: countsOf(state, rule).back, before: countsOf(state, was).back });
  if (highlighted !== null) return words("plane.chosen", { count: highlighted.reduce((sum, each) => sum + each, 0) });
  return words(movable ? "plane.legend" : "plane.legendStill");
}

export function tableOf(state: State, rule: PlaneRule | null): DataTable {
  const { footage, time, words } = state;
  const picture = pictureAt(footage, time);
  const [power, certainty] = columns(state);
  const [attitude, expressed] = [row(footage, footage.attitude, picture), row(footage, footage.expressed, picture)];
  const number = (value: number) => words("plane.figure", { value });
  const cells = (i: number) => [idOf(footage, i), number(power[i]!), number(certainty[i]!), words("plane.signed", { value: publicly(footage, attitude[i]!, expressed[i]!) })];
  return {
    caption: words("plane.caption", { step: Math.floor(time) }),
    head: ["person", "powerShort", "certaintyShort", "publicly", ...(rule === null ? [] : ["region"])].map((key) => words(`plane.${key}`)),
    rows: Array.from({ length: footage.n }, (_, i) => [...cells(i), ...(rule === null ? [] : [words(`plane.${regionOf(power[i]!, certainty[i]!, rule)}`)])]),
  };
}
