import type { Theme } from "../theme/theme.js";
import { TYPE } from "../theme/type.js";
import { arrow, between } from "./arrow.js";
import { type Canvas, type Drawing, type FigureOptions, figure } from "./figure.js";
import { type LegendEntry, legend, SAMPLE } from "./legend.js";
import { type Interval, figureOf, intervalText, told } from "./number.js";
import { placeLabel, type Segment } from "./place-label.js";
import { type Box, line, rectangle, type Shape } from "./shape.js";
import { leading, noData, paragraph, widest, words, wrap } from "./words.js";

export interface Estimate extends Interval {
  readonly estimate: number;
}

/** One arrow, between two of the nodes by name; what names no node is not drawn. */
export interface Path extends Estimate {
  readonly from: string;
  readonly to: string;
}

/** The same diagram under one condition. */
export interface PathModel {
  readonly condition?: string;
  readonly paths: readonly Path[];
  /** The effect through all mediators; not finite is written as a dash. */
  readonly indirect?: Estimate;
}

export interface PathDiagramOptions extends FigureOptions {
  /** From cause over mediators, in order, to outcome: at most four, since more arrows would cross boxes. */
  readonly nodes: readonly string[];
  /** By default "Indirect effect". */
  readonly indirectName?: string;
}

const EDGE = 6;
const GUTTER = 24;
const NARROWEST = 290;
const GAP = 104;
const MOST = 4;

/**
 * A mediation as boxes and arrows, cause and outcome below, mediators above; conditions side by side where there is room.
 *
 * @throws {RangeError} for more than four nodes
 */
export const pathDiagram = (data: readonly PathModel[], options: PathDiagramOptions): SVGSVGElement => figure(options, (canvas) => drawing(data, options, canvas));

function drawing(data: readonly PathModel[], options: PathDiagramOptions, { width, theme }: Canvas): Drawing {
  if (options.nodes.length > MOST) throw new RangeError(`a path diagram has room for ${MOST} nodes, not for ${options.nodes.length}`);
  const inner = width - 2 * EDGE;
  const columns = Math.max(1, Math.min(data.length, Math.floor((inner + GUTTER) / (NARROWEST + GUTTER))));
  const each = (inner - GUTTER * (columns - 1)) / columns;
  if (data.length === 0) return { height: 48, shapes: [noData({ x: 0, y: 0, width, height: 48 }, theme)], description: told([]) };
  const made = data.map((model, k) => ({ row: Math.floor(k / columns), draw: (y: number) => modelShapes(model, options, EDGE + (k % columns) * (each + GUTTER), y, each, theme) }));
  const shapes: Shape[] = [];
  let top = EDGE;
  for (let row = 0; row * columns < data.length; row++) {
    const drawn = made.filter((one) => one.row === row).map(({ draw }) => draw(top));
    shapes.push(...drawn.flatMap((one) => one.shapes));
    top = Math.max(...drawn.map((one) => one.bottom)) + 14;
  }
  const key = legend(data.some(({ paths }) => paths.some(crossesZero)) ? [uncertainEntry(theme)] : [], EDGE, top - 6, inner, theme);
  return { height: top - 8 + key.height + EDGE, shapes: [...shapes, ...key.shapes], description: told(data.flatMap(facts)) };
}

const crossesZero = ({ low, high }: Interval): boolean => !(low > 0 || high < 0);

const uncertainEntry = (theme: Theme): LegendEntry =>
  ({ name: "interval includes 0", sample: (x, y) => [line(x, y, x + SAMPLE, y, theme.muted, 1, "4 2.5")] });

function modelShapes(model: PathModel, options: PathDiagramOptions, x: number, y: number, width: number, theme: Theme): { shapes: Shape[]; bottom: number } {
  const heading = wrap(model.condition ?? "", width, 2, TYPE.title, "bold");
  const top = y + heading.length * leading() + (heading.length > 0 ? 6 : 0);
  const { boxes, lines } = nodeBoxes(options.nodes, x, top, width);
  const bottom = Math.max(top, ...boxes.map((box) => box.y + box.height));
  const named = (name: string) => boxes[options.nodes.indexOf(name)];
  const drawn = model.paths.flatMap((path) => {
    const [from, to] = [named(path.from), named(path.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ path, on: between(from, to) }];
  });
  const name = options.indirectName ?? "Indirect effect";
  const indirect = model.indirect === undefined ? [] : wrap(`${name}: ${figureOf(model.indirect.estimate)} ${intervalText(model.indirect)}`, width, 3);
  return {
    shapes: [
      ...paragraph(heading, x, y + leading() / 2, { fill: theme.ink, weight: "bold" }),
      ...drawn.flatMap(({ path, on }) => arrow(on, crossesZero(path) ? theme.muted : theme.ink, crossesZero(path) ? 1 : 1.6, crossesZero(path) ? "4 2.5" : "none")),
      ...boxes.flatMap((box, k) => nodeShapes(box, lines[k]!, theme)),
      ...pathLabels(drawn, boxes, theme),
      ...paragraph(indirect, x + width / 2, bottom + 16, { fill: theme.ink, anchor: "middle" }),
    ],
    bottom: bottom + (indirect.length > 0 ? 10 + indirect.length * leading() : 0),
  };
}

function nodeBoxes(nodes: readonly string[], x: number, top: number, width: number): { boxes: Box[]; lines: string[][] } {
  const mediators = Math.max(0, nodes.length - 2);
  const size = Math.min(104, width * 0.27, (width - 12 * mediators) / Math.max(1, mediators));
  const lines = nodes.map((name) => wrap(name, size - 8, 3));
  const height = 10 + Math.max(1, ...lines.map((each) => each.length)) * leading();
  const low = mediators > 0 ? top + height + GAP : top;
  const across = (k: number) => (mediators === 1 ? (width - size) / 2 : ((k - 1) / (mediators - 1)) * (width - size));
  const boxes = nodes.map((_, k) => {
    const outer = k === 0 || k === nodes.length - 1;
    return { x: x + (k === 0 ? 0 : outer ? width - size : across(k)), y: outer ? low : top, width: size, height };
  });
  return { boxes, lines };
}

const nodeShapes = (box: Box, lines: readonly string[], theme: Theme): Shape[] => [
  rectangle(box, { fill: theme.shade, stroke: theme.muted, rx: 3 }),
  ...paragraph(lines, box.x + box.width / 2, box.y + box.height / 2 - ((lines.length - 1) / 2) * leading(), { fill: theme.ink, anchor: "middle" }),
];

/** The estimate over its interval, on its arrow, on paper of its own. */
function pathLabels(drawn: readonly { readonly path: Path; readonly on: Segment }[], nodes: readonly Box[], theme: Theme): Shape[] {
  const placed: Box[] = [...nodes];
  return drawn.flatMap(({ path, on }) => {
    const lines = [figureOf(path.estimate), intervalText(path)] as const;
    const size = { width: Math.max(widest([lines[0]], TYPE.label, "bold"), widest([lines[1]], TYPE.tick)) + 4, height: leading() * 2 + 1 };
    const box = placeLabel(on, size, placed, drawn.filter((each) => each.on !== on).map((each) => each.on));
    placed.push(box);
    const middle = box.x + box.width / 2;
    return [
      rectangle(box, { fill: theme.paper }),
      words(lines[0], middle, box.y + leading() / 2 + 0.5, { fill: theme.ink, anchor: "middle", weight: "bold" }),
      words(lines[1], middle, box.y + leading() * 1.5, { fill: theme.muted, anchor: "middle", size: TYPE.tick }),
    ];
  });
}

const facts = ({ condition, paths, indirect }: PathModel): string[] => [
  ...paths.map((path) => `${[condition, `${path.from} to ${path.to}`].filter(Boolean).join(", ")}: ${figureOf(path.estimate)} ${intervalText(path)}`),
  ...(indirect === undefined ? [] : [`${[condition, "indirect effect"].filter(Boolean).join(", ")}: ${figureOf(indirect.estimate)} ${intervalText(indirect)}`]),
];
