import { max, scaleLinear } from "d3";
import type { Theme } from "../theme/theme.js";
import { AXIS_HEIGHT, axisBelow, axisLeft, axisWidth, nameAbove, nameBelow } from "./axis.js";
import { colourBar } from "./colour-bar.js";
import { domain, finite } from "./domain.js";
import { type Canvas, type Drawing, type FigureOptions, figure } from "./figure.js";
import { figureOf, told } from "./number.js";
import { type Box, line, rectangle, type Shape } from "./shape.js";
import { cellsOf, edgesOf, fills, hatch, signs } from "./surface-cells.js";
import type { Scale } from "./ticks.js";
import { noData } from "./words.js";
import { zeroContour } from "./zero-contour.js";

/** A value at each crossing of two ascending axes. */
export interface Surface {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** `value[j][i]` belongs to (x[i], y[j]); what is not finite is left empty. */
  readonly value: readonly (readonly number[])[];
  /** Which cells are hatched, in the same order. */
  readonly uncertain?: readonly (readonly boolean[])[];
}

export interface SurfaceOptions extends FigureOptions {
  readonly xName: string;
  readonly yName: string;
  readonly valueName: string;
  /** Value of the strongest colours on both sides; by default the greatest size among the values. */
  readonly limit?: number;
  /** What hatching says; by default "interval includes 0". */
  readonly uncertainName?: string;
}

const EDGE = 6;
/** From this width on the legend stands beside the plot. */
const WIDE = 440;

/** A value over two axes: a colour for its size, a sign for its side, a line where it is 0, hatching where it is uncertain. */
export const surface = (data: Surface, options: SurfaceOptions): SVGSVGElement => figure(options, (canvas) => drawing(data, options, canvas));

interface Frame {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly plot: Box;
  readonly x: Scale;
  readonly y: Scale;
}

function drawing(data: Surface, options: SurfaceOptions, { width, theme, id }: Canvas): Drawing {
  const limit = options.limit ?? (max(finite(data.value.flat()), Math.abs) || 1);
  const uncertain = data.uncertain === undefined ? undefined : (options.uncertainName ?? "interval includes 0");
  const yName = nameAbove(options.yName, EDGE, EDGE, width - 2 * EDGE, theme);
  const { xs, ys, plot, x, y } = frameOf(data, width, EDGE + yName.height + 6);
  const right = plot.x + plot.width;
  const beside = width >= WIDE;
  const bottom = plot.y + plot.height + AXIS_HEIGHT + 4;
  const xName = nameBelow(options.xName, plot, bottom, [EDGE, beside ? right : width - EDGE], theme);
  const place = beside ? { x: right + 28, y: plot.y, width: width - EDGE - right - 36 } : { x: plot.x, y: bottom + xName.height + 8, width: plot.width };
  const bar = colourBar({ limit, name: options.valueName, id, theme, uncertain }, place);
  const cells = cellsOf(data, xs, ys, x, y);
  const shapes = [
    hatch(id, theme),
    ...yName.shapes, ...axisLeft(y, plot, theme),
    ...fills(cells, limit, id, theme), ...signs(cells, limit, theme), ...contour(data, x, y, theme), rectangle(plot, { fill: "none", stroke: theme.muted }),
    ...(cells.length === 0 ? [noData(plot, theme)] : []),
    ...axisBelow(x, plot, theme, [EDGE, right + 8]), ...xName.shapes,
    ...bar.shapes,
  ];
  return { height: Math.max(bottom + xName.height, place.y + bar.height) + EDGE, shapes, description: told(facts(data, options)) };
}

function frameOf(data: Surface, width: number, top: number): Frame {
  const [xs, ys] = [edgesOf(data.x), edgesOf(data.y)];
  const y = scaleLinear().domain(domain(ys)).range([200, 0]);
  const left = EDGE + axisWidth(y);
  const across = Math.min((width >= WIDE ? width * 0.62 : width - EDGE - 4) - left, 420);
  const plot = { x: left, y: top, width: across, height: Math.round(across * 0.8) };
  const x = scaleLinear().domain(domain(xs)).range([left, left + across]);
  return { xs, ys, plot, x, y: y.range([top + plot.height, top]) };
}

const contour = (data: Surface, x: Scale, y: Scale, theme: Theme): Shape[] =>
  zeroContour(data.x, data.y, data.value).flatMap(([[x1, y1], [x2, y2]]) => {
    const at = [x(x1), y(y1), x(x2), y(y2)] as const;
    return [line(...at, theme.paper, 4), line(...at, theme.ink, 1.8)];
  });

const facts = ({ x, y, value }: Surface, { xName, yName, valueName }: SurfaceOptions): string[] =>
  y.flatMap((up, j) => x.map((across, i) => `${xName} ${figureOf(across)}, ${yName} ${figureOf(up)}: ${valueName} ${figureOf(value[j]?.[i] ?? NaN)}`));
