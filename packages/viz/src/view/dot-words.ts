import { quantileSorted } from "d3";
import type { State } from "../store/store.js";
import { fineText, type Measure } from "./measure.js";
import type { DataTable } from "./view.js";

/** What the dots are of. */
export interface Worlds {
  /** One for each replication; NaN where there is none. */
  readonly values: Float64Array;
  /** Key of the outcome's name in the words. */
  readonly label: string;
  readonly unit: Measure["unit"];
  /** `difference`: B − A in the same world; `outcome`: the outcome itself. */
  readonly kind: "difference" | "outcome";
  readonly mean?: number;
  /** 95 % interval of the mean. */
  readonly interval?: { readonly low: number; readonly high: number };
}

/** Fewer worlds than this are examples, and nothing is concluded from them. */
export const ENOUGH = 20;

/** Values of the worlds that have one, in order. */
export const finiteOf = ({ values }: Worlds): number[] => [...values.filter(Number.isFinite).sort()];

/** What may be said: the sides or the middle half, and the mean. */
export function sentences(worlds: Worlds, { words: say }: Pick<State, "words">): string[] {
  const values = finiteOf(worlds);
  const n = values.length;
  if (n === 0) return [say("charts.noWorlds")];
  if (n < ENOUGH) return [say("charts.example", { n, enough: ENOUGH })];
  const text = (value: number) => fineText(value, worlds.unit, say);
  const { mean, interval } = worlds;
  const middle = interval !== undefined && mean !== undefined ? [say("charts.meanInterval", { mean: text(mean), low: text(interval.low), high: text(interval.high) })] : [];
  if (worlds.kind === "outcome") return [say("charts.half", { n, low: text(quantileSorted(values, 0.25)!), high: text(quantileSorted(values, 0.75)!) }), ...middle];
  const [lower, higher] = [values.filter((value) => value < 0).length, values.filter((value) => value > 0).length];
  return [say("charts.sides", { n, lower, higher, same: n - lower - higher }), ...middle];
}

/** A row for each world. */
export function worldsTable(worlds: Worlds, { words: say }: State): DataTable {
  const label = say("charts.dots", { outcome: say(worlds.label), kind: worlds.kind });
  return { caption: label, head: [say("charts.world"), label], rows: Array.from(worlds.values, (value, k) => [String(k + 1), fineText(value, worlds.unit, say)]) };
}
