/** One parameter of a phase map and the values that it takes, ascending. */
export interface PhaseAxis {
  /** With its unit. */
  readonly label: string;
  readonly values: readonly number[];
  /** A value in words; by default a plain number. */
  readonly text?: (value: number) => string;
}

/** An outcome over two parameters. Columns are by cell, row by row from the lowest y: cell (x, y) is `y * x.values.length + x`. */
export interface PhaseData {
  readonly x: PhaseAxis;
  readonly y: PhaseAxis;
  /** What is shown, with its unit; of a difference, of what. */
  readonly outcome: string;
  /** What its sign means, in words. */
  readonly signs: { readonly negative: string; readonly positive: string };
  readonly mean: Float64Array;
  /** Share of replications with the sign of the mean, [0, 1]. */
  readonly agree: Float64Array;
  /** Replications done. */
  readonly done: Uint32Array;
  /** False while cells are still to come. */
  readonly complete: boolean;
  /** Values of the setting that is shown elsewhere; it need not lie on a cell. */
  readonly current?: { readonly x: number; readonly y: number } | null;
}

/** Share of replications that must agree in sign for a cell to stand for a finding, and how many there must be of them. */
export const AGREEING = 0.9;
export const ENOUGH = 20;

export type CellState = "none" | "unsure" | "sure";
export const cellState = ({ done, agree }: PhaseData, cell: number): CellState => (done[cell] === 0 ? "none" : done[cell]! < ENOUGH || agree[cell]! < AGREEING ? "unsure" : "sure");

/** Greatest size of the outcome among cells that are done, for the strongest colours; 1 where there is none. */
export function limitOf({ mean, done }: PhaseData): number {
  let most = 0;
  for (let cell = 0; cell < mean.length; cell++) if (done[cell]! > 0 && Math.abs(mean[cell]!) > most) most = Math.abs(mean[cell]!);
  return most || 1;
}

const EVEN = 1e-6;

/** How values are spaced: by equal differences, by equal ratios, or neither. Cells are equally large, so the axis is linear, logarithmic or a row of values. */
export function spacingOf(values: readonly number[]): "even" | "log" | "uneven" {
  const equal = (gaps: readonly number[]) => gaps.every((each) => Math.abs(each - gaps[0]!) <= EVEN * Math.abs(gaps[0]!));
  const gaps = (list: readonly number[]) => list.slice(1).map((each, k) => each - list[k]!);
  if (equal(gaps(values))) return "even";
  return values.every((each) => each > 0) && equal(gaps(values.map(Math.log))) ? "log" : "uneven";
}

/** Where a value lies among ascending ones, as an index that may be a fraction; null beyond half a cell from the ends. */
export function placeAmong(values: readonly number[], value: number): number | null {
  const scale = spacingOf(values) === "log" && value > 0 ? Math.log : (each: number) => each;
  if (values.length < 2) return values[0] === value ? 0 : null;
  const after = values.findIndex((each) => each >= value);
  const k = Math.max(1, after < 0 ? values.length - 1 : after);
  const [from, to] = [scale(values[k - 1]!), scale(values[k]!)];
  const place = k - 1 + (scale(value) - from) / (to - from);
  return place >= -0.5 && place <= values.length - 0.5 ? place : null;
}
