import { group, type Shape, shape } from "../../src/chart/shape.js";
import { DOCK } from "../../src/render/dock.js";
import { traceSource } from "../../src/render/dock-glyph.js";
import { ANSWER, BRAND, PEER, PRIVATE, STRANGER } from "../../src/render/flights.js";
import { burrFrom, burrTo, burstInner, burstOuter, OUTLINES, radiusOf, ringWidth, starOf } from "../../src/render/glyph.js";
import { sizeOf, trace } from "../../src/render/particle.js";
import { svgPen } from "../../src/render/svg.js";
import type { Theme } from "../../src/theme/theme.js";

/** A mark as the network draws it, in a box of `HEIGHT` px and so many px across. */
export interface Mark {
  readonly width: number;
  readonly shapes: readonly Shape[];
}

export const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;
const SCALE = 0.5;
/** Power of those who are drawn, and the radius of those with something around them. */
const [LITTLE, MUCH] = [0.02, 1];
const SMALL = radiusOf(0.15);

const disc = (x: number, r: number, { outline }: Theme, fill: string, dashes: readonly number[] = []): Shape =>
  shape("circle", { cx: x, cy: MIDDLE, r, fill, stroke: outline, "stroke-width": 1.25, ...(dashes.length > 0 ? { "stroke-dasharray": dashes.join(" ") } : {}) });

/** Somebody who says the opposite of what they think. */
function person(theme: Theme): Mark {
  const r = radiusOf(MUCH);
  return { width: HEIGHT, shapes: [disc(MIDDLE, r, theme, theme.diverging.at(-1)!), shape("circle", { cx: MIDDLE, cy: MIDDLE, r: r - ringWidth(r), fill: theme.diverging[0]!, stroke: theme.paper, "stroke-width": 0.8 })] };
}

/** The steps of colour from against to for, with their signs. */
function colour(theme: Theme): Mark {
  const sign = (x: number, text: string) => shape("text", { x, y: 16, "text-anchor": "middle", "font-size": 14, "font-weight": 600, fill: theme.ink }, [text]);
  const steps = theme.diverging.map((fill, k) => shape("rect", { x: 14 + 12 * k, y: 6, width: 12, height: 12, fill }));
  const across = 12 * steps.length;
  return { width: across + 28, shapes: [sign(6, "−"), ...steps, shape("rect", { x: 14, y: 6, width: across, height: 12, fill: "none", stroke: theme.outline }), sign(across + 22, "+")] };
}

const plain = ({ diverging }: Theme): string => diverging[diverging.length >> 1]!;

const size = (theme: Theme): Mark => ({ width: 38, shapes: [disc(8, radiusOf(LITTLE), theme, plain(theme)), disc(26, radiusOf(MUCH), theme, plain(theme))] });

const outline = (theme: Theme): Mark => ({ width: 60, shapes: OUTLINES.map((dashes, k) => disc(10 + 20 * k, 7, theme, plain(theme), dashes)) });

const hollow = (theme: Theme): Mark => ({ width: HEIGHT, shapes: [disc(MIDDLE, 7, theme, theme.paper)] });

/** A line in ink over a halo, as around whoever turns. */
const haloed = (d: string, { burst }: Theme): readonly Shape[] => ([[burst.halo, 4], [burst.ink, 1.5]] as const).map(([stroke, width]) => shape("path", { d, fill: "none", stroke, "stroke-width": width }));

function star(theme: Theme): Mark {
  const corners = starOf(burstOuter(SMALL, 1, SCALE), burstInner(SMALL, 1, SCALE));
  const points = Array.from({ length: corners.length / 2 }, (_, k) => `${MIDDLE + corners[2 * k]!},${MIDDLE + corners[2 * k + 1]!}`);
  return { width: HEIGHT, shapes: [disc(MIDDLE, SMALL, theme, theme.diverging[0]!), ...haloed(`M${points.join("L")}Z`, theme)] };
}

function burrs(theme: Theme): Mark {
  const [from, to] = [burrFrom(SMALL, 1), burrTo(SMALL, 1)];
  const d = [[1, 1], [1, -1], [-1, 1], [-1, -1]].map(([x, y]) => `M${MIDDLE + x! * from},${MIDDLE + y! * from}L${MIDDLE + x! * to},${MIDDLE + y! * to}`).join("");
  return { width: HEIGHT, shapes: [disc(MIDDLE, SMALL, theme, theme.diverging[0]!), ...haloed(d, theme)] };
}

const differs = ({ ink, paper }: Theme): Mark => ({ width: 16, shapes: [
  shape("circle", { cx: 8, cy: MIDDLE, r: 5, fill: paper, stroke: ink }), shape("path", { d: `M8,${MIDDLE - 5}A5,5 0 0 1 8,${MIDDLE + 5}Z`, fill: ink }),
] });

/** A source as it stands at the edge, and its message. */
function source(theme: Theme, campaign: boolean): Mark {
  const pen = svgPen();
  traceSource(pen, campaign, DOCK / 2 + 1, MIDDLE);
  const docked = [shape("rect", { x: 1, y: MIDDLE - DOCK / 2, width: DOCK, height: DOCK, rx: 5, fill: theme.ink }), shape("path", { d: pen.d, fill: theme.paper })];
  return { width: DOCK + 18, shapes: [...docked, message(campaign ? BRAND : ANSWER, DOCK + 10, theme)] };
}
const brand = (theme: Theme): Mark => source(theme, true);
const answer = (theme: Theme): Mark => source(theme, false);

const people = (theme: Theme): Mark => ({ width: 46, shapes: [PEER, PRIVATE, STRANGER].map((kind, k) => message(kind, 7 + 16 * k, theme)) });

function message(kind: number, x: number, theme: Theme): Shape {
  const pen = svgPen();
  trace(pen, kind, x, MIDDLE, sizeOf(kind) + 1);
  const colour = theme.diverging.at(-1)!;
  const edge = { d: pen.d, stroke: theme.outline, "stroke-width": 0.75 };
  if (kind !== PRIVATE) return shape("path", { ...edge, fill: colour });
  return group([...(theme.signs ? [shape("path", { ...edge, fill: "none", "stroke-width": 3 })] : []), shape("path", { d: pen.d, fill: theme.paper, stroke: colour, "stroke-width": 1.5 })]);
}

/** Every mark by name, in the colours of a theme. */
export const MARKS = { person, colour, size, outline, hollow, star, burrs, differs, brand, answer, people } as const;
