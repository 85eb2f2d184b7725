import { scaleLinear } from "d3";
import { seriesStyle, type SeriesStyle } from "../theme/series-style.js";
import type { Theme } from "../theme/theme.js";
import { TYPE } from "../theme/type.js";
import { axisLeft, axisWidth, nameAbove, nameBelow } from "./axis.js";
import { domain } from "./domain.js";
import { type Facet, type Faceted, facets, facetTitle, levels, titleHeight } from "./facets.js";
import type { Canvas, Drawing, FigureOptions } from "./figure.js";
import { legend, seriesEntry } from "./legend.js";
import { type Interval, figureOf, intervalText, told } from "./number.js";
import { type Box, line, type Shape } from "./shape.js";
import type { Scale } from "./ticks.js";
import { leading, noData, paragraph, wrap } from "./words.js";

/** One cell of a design: its mean and an interval around it. What is not finite is not drawn. */
export interface CellMean extends Faceted, Interval {
  /** Level of the factor along the x axis. */
  readonly x: string;
  /** Level of the factor that has a shape, a dash and a colour. */
  readonly group?: string;
  readonly mean: number;
  /** Single values behind the mean. */
  readonly dots?: readonly number[];
}

export interface CellOptions extends FigureOptions {
  /** What was measured. */
  readonly yName: string;
  readonly xName?: string;
  /** Least range of the y axis; it grows to hold all data. */
  readonly range?: readonly [number, number];
  /** A value with a line of its own, such as 0. */
  readonly reference?: number;
}

export interface Series {
  readonly name: string | undefined;
  readonly style: SeriesStyle;
}

/** One facet with its scales. */
export interface CellPanel {
  readonly data: readonly CellMean[];
  readonly series: readonly Series[];
  readonly plot: Box;
  readonly y: Scale;
  /** Middle of a level in px, and the room it has. */
  readonly middle: (level: string) => number;
  readonly band: number;
  readonly theme: Theme;
}

const EDGE = 6;
const GUTTER = 14;
const NARROWEST = 84;

/** Small plots that share both axes, a legend above them, what was measured at their upper left. */
export function cellPanels(data: readonly CellMean[], options: CellOptions, canvas: Canvas, withLines: boolean, draw: (panel: CellPanel) => Shape[]): Drawing {
  const { width, theme } = canvas;
  const groups = levels(data.map((each) => each.group));
  const series = groups.map((name, k) => ({ name, style: seriesStyle(k, theme) }));
  const named = series.filter((each): each is Series & { name: string } => each.name !== undefined);
  const key = legend(named.map(({ name, style }) => seriesEntry(name, style, theme, withLines)), EDGE, EDGE, width - 2 * EDGE, theme);
  const name = nameAbove(options.yName, EDGE, EDGE + key.height, width - 2 * EDGE, theme);
  const grid = gridOf(data, options, width, EDGE + key.height + name.height);
  const shapes = grid.facets.flatMap((facet) => panelShapes(facet, grid, { series, theme }, options, draw));
  const under = nameBelow(options.xName ?? "", { x: grid.left, y: 0, width: width - EDGE - grid.left, height: 0 }, grid.bottom, [EDGE, width - EDGE], theme);
  return { height: grid.bottom + under.height + EDGE, shapes: [...key.shapes, ...name.shapes, ...shapes, ...under.shapes], description: told(data.map(fact)) };
}

interface Grid {
  readonly facets: readonly Facet<CellMean>[];
  readonly levels: readonly string[];
  readonly y: Scale;
  readonly left: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly tops: readonly number[];
  readonly bottom: number;
}

function gridOf(data: readonly CellMean[], options: CellOptions, width: number, top: number): Grid {
  const all = data.flatMap(({ mean, low, high, dots = [] }) => [mean, low, high, ...dots]);
  const y = scaleLinear().domain(domain([...all, ...(options.range ?? []), options.reference])).nice(5).range([120, 0]);
  const left = EDGE + axisWidth(y);
  const found = facets(data, width - left - EDGE + GUTTER, NARROWEST + GUTTER);
  const columns = 1 + Math.max(...found.map((each) => each.column));
  const across = (width - left - EDGE - GUTTER * (columns - 1)) / columns;
  const size = { width: across, height: Math.max(96, Math.min(200, across * 0.72)) };
  const names = levels(data.map((each) => each.x));
  const labels = levelLines(names, across).reduce((most, lines) => Math.max(most, lines.length), 0) * leading(TYPE.tick) + 8;
  const tops: number[] = [];
  let at = top;
  for (let row = 0; row <= Math.max(...found.map((each) => each.row)); row++) {
    const own = found.filter((each) => each.row === row);
    tops.push(at + titleHeight(own.map((each) => each.titles), across));
    at = tops[row]! + size.height + (own.some((each) => isLowest(each, found)) ? labels : 4);
  }
  return { facets: found, levels: names, y: y.range([size.height, 0]), left, size, tops, bottom: at };
}

const isLowest = (facet: Facet<CellMean>, all: readonly Facet<CellMean>[]): boolean =>
  !all.some(({ column, row }) => column === facet.column && row === facet.row + 1);

function panelShapes(facet: Facet<CellMean>, grid: Grid, look: Pick<CellPanel, "series" | "theme">, options: CellOptions, draw: (panel: CellPanel) => Shape[]): Shape[] {
  const { theme } = look;
  const plot = { ...grid.size, x: grid.left + facet.column * (grid.size.width + GUTTER), y: grid.tops[facet.row]! };
  const y = grid.y.copy().range([plot.y + plot.height, plot.y]);
  const band = plot.width / Math.max(1, grid.levels.length);
  const middle = (level: string) => plot.x + (grid.levels.indexOf(level) + 0.5) * band;
  const bottom = plot.y + plot.height;
  return [
    ...facetTitle(facet.titles, plot, theme),
    ...axisLeft(y, plot, theme, facet.column === 0),
    ...(options.reference === undefined ? [] : [line(plot.x, y(options.reference), plot.x + plot.width, y(options.reference), theme.muted)]),
    line(plot.x, bottom, plot.x + plot.width, bottom, theme.muted),
    ...(isLowest(facet, grid.facets) ? levelNames(grid.levels, middle, plot, theme) : []),
    ...(facet.data.length === 0 ? [noData(plot, theme)] : []),
    ...draw({ ...look, data: facet.data, plot, y, middle, band }),
  ];
}

const levelLines = (names: readonly string[], width: number): string[][] => names.map((each) => wrap(each, width / names.length - 4, 2, TYPE.tick));

const levelNames = (names: readonly string[], middle: (level: string) => number, plot: Box, theme: Theme): Shape[] =>
  levelLines(names, plot.width).flatMap((lines, k) =>
    paragraph(lines, middle(names[k]!), plot.y + plot.height + 5 + TYPE.tick / 2, { fill: theme.ink, size: TYPE.tick, anchor: "middle" }));

const fact = ({ column, row, group, x, mean, low, high }: CellMean): string =>
  `${[column, row, group, x].filter(Boolean).join(", ")}: ${figureOf(mean)} ${intervalText({ low, high })}`;
