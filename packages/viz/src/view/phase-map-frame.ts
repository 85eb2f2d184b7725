import type { Box } from "../chart/shape.js";
import { TYPE, textWidth } from "../theme/type.js";
import type { PhaseData } from "./phase-map-data.js";

/** Where the cells of a phase map lie in its picture, in px. */
export interface PhaseBox {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columns: number;
  readonly rows: number;
  /** Of the whole picture. */
  readonly all: { readonly width: number; readonly height: number };
}

const [TOP, RIGHT, BOTTOM, TICK] = [28, 12, 44, 12];

export function phaseBox({ x, y }: PhaseData, width: number, texts: readonly string[]): PhaseBox {
  const [columns, rows] = [x.values.length, y.values.length];
  const left = Math.ceil(Math.max(24, ...texts.map((text) => textWidth(text, TICK)))) + 12;
  const across = Math.min(width - left - RIGHT, 720);
  const up = Math.min(520, Math.max(220, across * (across < 420 ? 0.9 : 0.62)));
  const [cellWidth, cellHeight] = [across / Math.max(1, columns), up / Math.max(1, rows)];
  return { left, top: TOP, cellWidth, cellHeight, columns, rows, all: { width, height: Math.ceil(TOP + up + BOTTOM) } };
}

/** Places of the middle of a column and of a row; fractions lie between them. */
export const columnAt = ({ left, cellWidth }: PhaseBox, column: number): number => left + (column + 0.5) * cellWidth;
export const rowAt = ({ top, cellHeight, rows }: PhaseBox, row: number): number => top + (rows - row - 0.5) * cellHeight;

/** Area of a cell. */
export const cellBox = (box: PhaseBox, cell: number): Box =>
  ({ x: columnAt(box, cell % box.columns) - box.cellWidth / 2, y: rowAt(box, Math.floor(cell / box.columns)) - box.cellHeight / 2, width: box.cellWidth, height: box.cellHeight });

/** Every how many values one has room for its text, at so many px a value. */
export function labelEvery(texts: readonly string[], room: number, upwards: boolean): number {
  const wanted = upwards ? TYPE.label * 1.5 : Math.max(0, ...texts.map((text) => textWidth(text, TICK))) + 10;
  return Math.max(1, Math.ceil(wanted / room));
}
