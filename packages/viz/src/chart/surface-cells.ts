import { diverging } from "../theme/diverging.js";
import { onShade } from "../theme/on-shade.js";
import type { Theme } from "../theme/theme.js";
import { type Box, line, rectangle, type Shape, shape } from "./shape.js";
import type { Surface } from "./surface.js";
import type { Scale } from "./ticks.js";

const SIGN_EVERY = 22;
/** Share of the limit below which a value is about 0. */
const NEAR = 0.1;

/** Limits of cells around values: half-way between neighbours, and as far beyond the ends. */
export function edgesOf(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  if (values.length === 1) return [values[0]! - 0.5, values[0]! + 0.5];
  const between = values.slice(1).map((each, k) => (each + values[k]!) / 2);
  return [2 * values[0]! - between[0]!, ...between, 2 * values.at(-1)! - between.at(-1)!];
}

/** One value and its area. */
export interface Cell extends Box {
  readonly value: number;
  readonly uncertain: boolean;
  readonly column: number;
  readonly row: number;
}

/** Areas of all finite values, between the edges of theirs. */
export function cellsOf({ x, y, value, uncertain }: Surface, xs: readonly number[], ys: readonly number[], across: Scale, up: Scale): Cell[] {
  return y.flatMap((_, j) => x.flatMap((_, i) => {
    const own = value[j]?.[i] ?? NaN;
    const [left, right, bottom, top] = [across(xs[i]!), across(xs[i + 1]!), up(ys[j]!), up(ys[j + 1]!)];
    return Number.isFinite(own) ? [{ x: left, y: top, width: right - left, height: bottom - top, value: own, uncertain: uncertain?.[j]?.[i] === true, column: i, row: j }] : [];
  }));
}

/** Colours without seams between them, and hatching over those that are uncertain. */
export function fills(cells: readonly Cell[], limit: number, id: string, theme: Theme): Shape[] {
  const colour = diverging(theme);
  return cells.flatMap(({ value, uncertain, x, y, width, height }) => [
    rectangle({ x, y, width, height }, { fill: colour(value / limit), "shape-rendering": "crispEdges" }),
    ...(uncertain ? [rectangle({ x, y, width, height }, { fill: `url(#${id}-hatch)` })] : []),
  ]);
}

/** Defines the pattern of uncertain cells, `id-hatch`. */
export const hatch = (id: string, theme: Theme): Shape =>
  shape("defs", {}, [shape("pattern", { id: `${id}-hatch`, width: 5, height: 5, patternUnits: "userSpaceOnUse" }, [
    shape("path", { d: "M-1,1L1,-1M0,5L5,0M4,6L6,4", stroke: theme.ink, "stroke-width": 0.7, "stroke-opacity": 0.75 }),
  ])]);

/** Plus and minus signs, far enough apart to be read and from where the line of 0 may run, so that sides are told in grey. */
export function signs(cells: readonly Cell[], limit: number, theme: Theme): Shape[] {
  const every = (size: number) => Math.max(1, Math.ceil(SIGN_EVERY / size));
  const colour = diverging(theme);
  const due = (k: number, size: number) => k % every(size) === Math.floor(every(size) / 2);
  return cells
    .filter((cell) => !cell.uncertain && Math.abs(cell.value) > NEAR * limit && due(cell.column, cell.width) && due(cell.row, cell.height))
    .flatMap((cell) => sign(cell.x + cell.width / 2, cell.y + cell.height / 2, cell.value > 0, onShade(colour(cell.value / limit), theme)));
}

const sign = (x: number, y: number, positive: boolean, colour: string): Shape[] =>
  [line(x - 3, y, x + 3, y, colour, 1.1), ...(positive ? [line(x, y - 3, x, y + 3, colour, 1.1)] : [])];
