import type { Arena, ColumnSpec } from "../population/arena.js";
import { portions } from "../pace/portions.js";
import { said } from "../wom/channel.js";
import { STANDARD_MEASURES } from "./clock.js";
import type { Model } from "./model.js";

export const WINDOW_COLUMNS: readonly ColumnSpec[] = [
  { name: "windowPublic", holds: "f64" }, { name: "windowPrivate", holds: "f64" },
  { name: "windowRow", holds: "f64", fixed: STANDARD_MEASURES.length }, { name: "windowSteps", holds: "u32", fixed: 1 },
];

/** Sums over the last steps of a run, from which its outcomes are averaged. */
export interface WindowSums {
  readonly publicly: Float64Array;
  readonly privately: Float64Array;
  readonly row: Float64Array;
  readonly steps: Uint32Array;
}

export const windowOf = ({ column }: Arena): WindowSums => ({
  publicly: column.windowPublic as Float64Array, privately: column.windowPrivate as Float64Array,
  row: column.windowRow as Float64Array, steps: column.windowSteps as Uint32Array,
});

/** Adds the step just done to the window's sums, in portions. */
export function* addToWindow(model: Model): Generator<number, void> {
  const { scene, clock } = model;
  const { row, steps } = windowOf(scene.arena);
  yield* portions(scene.agents.n, 0.5, (lo, hi) => addAgents(model, lo, hi));
  for (let c = 0; c < row.length; c++) row[c] = row[c]! + clock.row[c]!;
  steps[0]!++;
}

function addAgents({ scene, scenario }: Model, lo: number, hi: number): void {
  const { publicly, privately } = windowOf(scene.arena);
  const { attitude, expressed } = scene.agents;
  const v = scenario.channels[0]!.publicness;
  for (let i = lo; i < hi; i++) {
    publicly[i] = publicly[i]! + said(v, attitude[i]!, expressed[i]!);
    privately[i] = privately[i]! + attitude[i]!;
  }
}

export function clearWindow({ scene }: Model): void {
  for (const column of Object.values(windowOf(scene.arena))) column.fill(0);
}
