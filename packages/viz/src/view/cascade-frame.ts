import type { Sayings } from "../footage/footage.js";
import type { Shown } from "./cascade-open.js";
import { cascadeRows } from "./cascade-rows.js";

/** Where the sayings of a tree lie, in px. */
export interface CascadeFrame {
  readonly width: number;
  readonly height: number;
  readonly pxPerStep: number;
  /** Steps between which it is drawn. */
  readonly first: number;
  readonly last: number;
  readonly x: (step: number) => number;
  readonly y: (saying: number) => number;
}

/** Beside the rows is room for what a branch hides. */
const [LEFT, RIGHT, TOP, BOTTOM] = [24, 52, 12, 16];
/** Height of the ruler above. */
export const RULER = 36;
const [ROW, LOOSE] = [32, 128];
const [LEAST, MOST] = [16, 240];
/** From so many px a step on, people are named beside what they say. */
export const NAMED = 44;

/** Lays out a tree: steps across, at least 16 px each, rows down, at least 32 px each; it may come out wider and higher than it should. */
export function cascadeFrame(shown: readonly Shown[], { parent, step }: Sayings, width: number, room = 0): CascadeFrame {
  const rows = cascadeRows(shown, parent, step);
  const count = Math.max(...rows.values()) + 1;
  const row = Math.min(LOOSE, Math.max(ROW, (room - TOP - BOTTOM) / count));
  const first = step[shown[0]!.saying]!;
  const last = Math.max(...shown.map(({ saying }) => step[saying]!));
  const pxPerStep = Math.min(MOST, Math.max(LEAST, (width - LEFT - RIGHT) / Math.max(1, last - first)));
  return {
    width: Math.max(width, LEFT + RIGHT + pxPerStep * (last - first)), height: TOP + BOTTOM + row * count, pxPerStep, first, last,
    x: (at) => LEFT + pxPerStep * (at - first),
    y: (saying) => TOP + row * (rows.get(saying)! + 0.5),
  };
}

/** Number of people that hear each agent, (n). */
export function audiences({ n, speakers }: { readonly n: number; readonly speakers: Uint32Array }): Uint32Array {
  const audience = new Uint32Array(n);
  for (const speaker of speakers) audience[speaker] = audience[speaker]! + 1;
  return audience;
}
