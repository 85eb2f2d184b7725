import { line, rectangle, type Shape, shape } from "../chart/shape.js";
import { hatch, signs } from "../chart/surface-cells.js";
import { zeroContour } from "../chart/zero-contour.js";
import type { Theme } from "../theme/theme.js";
import type { Words } from "../words/words.js";
import { cellState, limitOf, type PhaseData, placeAmong } from "./phase-map-data.js";
import { cellBox, columnAt, labelEvery, type PhaseBox, rowAt } from "./phase-map-frame.js";
import { axisName, valueText } from "./phase-map-words.js";

/** Patterns: `id-hatch` over cells that are unsure, `id-blank` in place of those that are to come. */
export const patterns = (id: string, theme: Theme): Shape[] => [
  hatch(id, theme),
  shape("defs", {}, [shape("pattern", { id: `${id}-blank`, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, [
    rectangle({ x: 0, y: 0, width: 8, height: 8 }, { fill: theme.shade }),
    shape("circle", { cx: 4, cy: 4, r: 1, fill: theme.muted }),
  ])]),
];

/** What lies over the cells: hatching, signs, the line of 0, and the current setting. */
export function overCells(data: PhaseData, box: PhaseBox, id: string, theme: Theme): Shape[] {
  const limit = limitOf(data);
  const cells = [...data.mean.keys()].filter((cell) => cellState(data, cell) !== "none").map((cell) => {
    const [column, row] = [cell % box.columns, Math.floor(cell / box.columns)];
    return { ...cellBox(box, cell), column, row, value: data.mean[cell]!, uncertain: cellState(data, cell) === "unsure" };
  });
  return [
    ...cells.filter((each) => each.uncertain).map(({ x, y, width, height }) => rectangle({ x, y, width, height }, { fill: `url(#${id}-hatch)` })),
    ...signs(cells, limit, theme), ...contour(data, box, theme), ...setting(data, box, theme),
    rectangle({ x: box.left, y: box.top, width: box.columns * box.cellWidth, height: box.rows * box.cellHeight }, { fill: "none", stroke: theme.outline }),
  ];
}

/** Around the cell that is looked at. */
export const cellRing = (cell: number, box: PhaseBox, { focus }: Theme): Shape[] =>
  ([[focus.halo, 5], [focus.ring, 2.5]] as const).map(([stroke, width]) => rectangle(cellBox(box, cell), { fill: "none", stroke, "stroke-width": width }));

function contour(data: PhaseData, box: PhaseBox, theme: Theme): Shape[] {
  const indices = (count: number) => Array.from({ length: count }, (_, k) => k);
  const values = indices(box.rows).map((row) => indices(box.columns).map((column) => {
    const cell = row * box.columns + column;
    return data.done[cell]! > 0 ? data.mean[cell]! : NaN;
  }));
  const pieces = zeroContour(indices(box.columns), indices(box.rows), values).map(([[x1, y1], [x2, y2]]) => [columnAt(box, x1), rowAt(box, y1), columnAt(box, x2), rowAt(box, y2)] as const);
  return [...pieces.map((at) => line(...at, theme.paper, 5)), ...pieces.map((at) => line(...at, theme.ink, 2))];
}

/** A ring with a dot at the current setting. */
function setting({ x, y, current }: PhaseData, box: PhaseBox, theme: Theme): Shape[] {
  const [across, up] = current ? [placeAmong(x.values, current.x), placeAmong(y.values, current.y)] : [null, null];
  if (across === null || up === null) return [];
  const [cx, cy] = [columnAt(box, across), rowAt(box, up)];
  return [shape("circle", { cx, cy, r: 7, fill: "none", stroke: theme.focus.halo, "stroke-width": 5 }), shape("circle", { cx, cy, r: 7, fill: "none", stroke: theme.focus.ring, "stroke-width": 2 }), shape("circle", { cx, cy, r: 2, fill: theme.focus.ring })];
}

/** Values and names of both axes. */
export function phaseAxes(data: PhaseData, box: PhaseBox, theme: Theme, words: Words): Shape[] {
  const style = { fill: theme.muted, "font-size": 12 };
  const bottom = box.top + box.rows * box.cellHeight;
  const right = box.left + box.columns * box.cellWidth;
  const [across, up] = [data.x, data.y].map((axis) => axis.values.map((value) => valueText(axis, value, words))) as [string[], string[]];
  const due = (k: number, every: number) => k % every === 0;
  const [everyX, everyY] = [labelEvery(across, box.cellWidth, false), labelEvery(up, box.cellHeight, true)];
  return [
    ...across.flatMap((label, k) => (due(k, everyX) ? [shape("text", { x: columnAt(box, k), y: bottom + 17, "text-anchor": "middle", ...style }, [label])] : [])),
    ...up.flatMap((label, k) => (due(k, everyY) ? [shape("text", { x: box.left - 7, y: rowAt(box, k) + 4, "text-anchor": "end", ...style }, [label])] : [])),
    shape("text", { x: Math.max(right, box.left), y: bottom + 36, "text-anchor": "end", ...style }, [axisName(data.x, words)]),
    shape("text", { x: 4, y: 14, ...style }, [axisName(data.y, words)]),
  ];
}
