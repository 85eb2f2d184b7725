import { line, type Shape, shape, trail } from "../chart/shape.js";
import type { State } from "../store/store.js";
import type { Theme } from "../theme/theme.js";
import { acrossAt, type PlaneBox, upAt } from "./plane-frame.js";
import { backLine, type PlaneRule, type Point, shrugLine } from "./plane-regions.js";

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** What lies over the dots: axes, the lines between regions, and their names; `before` is the line that the shown run was carried out with. */
export function planeShapes({ theme, words }: State, box: PlaneBox, rule: PlaneRule | null, before: PlaneRule | null): Shape[] {
  const path = (points: readonly Point[]) => points.map(([certainty, power]) => [acrossAt(box, certainty), upAt(box, power)] as const);
  const haloed = (points: readonly Point[], colour: string, width: number, dash = "none") => [...trail(path(points), theme.paper, width + 2), ...trail(path(points), colour, width, dash)];
  return [
    ...axes(box, theme, words("plane.certainty"), words("plane.power")),
    ...(before === null ? [] : haloed(backLine(before), theme.muted, 1.5, "2 3")),
    ...(rule === null ? [] : [...haloed(shrugLine(rule), theme.muted, 1.5, "6 3"), ...haloed(backLine(rule), theme.ink, 2)]),
    ...(rule === null ? [] : names(box, theme, rule, words)),
  ];
}

function axes(box: PlaneBox, theme: Theme, across: string, up: string): Shape[] {
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  const style = { fill: theme.muted, "font-size": 12 };
  return [
    shape("rect", { x: box.left, y: box.top, width: box.width, height: box.height, fill: "none", stroke: theme.line }),
    ...TICKS.flatMap((value) => {
      const [x, y] = [acrossAt(box, value), upAt(box, value)];
      return [
        line(x, bottom, x, bottom + 4, theme.muted), line(box.left - 4, y, box.left, y, theme.muted),
        shape("text", { x, y: bottom + 17, "text-anchor": value === 1 ? "end" : "middle", ...style }, [tick(value)]),
        shape("text", { x: box.left - 7, y: y + 4, "text-anchor": "end", ...style }, [tick(value)]),
      ];
    }),
    shape("text", { x: right, y: bottom + 36, "text-anchor": "end", ...style }, [across]),
    shape("text", { x: 4, y: 14, ...style }, [up]),
  ];
}

const tick = (value: number): string => String(value).replace(/^0\./, ".");

/** Names stand in the corner that their region holds longest. */
function names(box: PlaneBox, theme: Theme, { tolerance, erosion }: PlaneRule, words: State["words"]): Shape[] {
  const [right, bottom] = [box.left + box.width - 8, box.top + box.height - 10];
  const name = (x: number, y: number, anchor: string, text: string) =>
    shape("text", { x, y, "text-anchor": anchor, fill: theme.ink, stroke: theme.paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke", "font-size": 14, "font-weight": 600 }, [text]);
  return [
    ...(erosion > tolerance ? [name(box.left + 8, box.top + 20, "start", words("plane.back"))] : []),
    name(right, box.top + (box.width < 360 ? 44 : 20), "end", words("plane.shrugs")),
    name(right, bottom, "end", words("plane.along")),
  ];
}

/** Tints of the regions, beneath the dots. */
export function paintRegions(context: CanvasRenderingContext2D, box: PlaneBox, theme: Theme, rule: PlaneRule | null): void {
  context.clearRect(0, 0, box.all.width, box.all.height);
  if (rule === null) return;
  const { modes } = theme;
  context.globalAlpha = 0.1;
  fill(context, box, [[0, 0], [0, 1], [1, 1], [1, 0]], modes.wentAlong);
  const [shrug, back] = [shrugLine(rule), backLine(rule)];
  replace(context, box, theme, [...shrug, [1, 1], ...(shrug.length === 0 ? [] : [[shrug[0]![0], 1] as const])], modes.shruggedOff);
  if (back.length > 0) replace(context, box, theme, [...back, [back.at(-1)![0], 1], [0, 1]], modes.pushedBack);
  context.globalAlpha = 1;
}

/** Puts one tint in place of what is beneath. */
function replace(context: CanvasRenderingContext2D, box: PlaneBox, theme: Theme, points: readonly Point[], colour: string): void {
  context.globalAlpha = 1;
  fill(context, box, points, theme.paper);
  context.globalAlpha = 0.12;
  fill(context, box, points, colour);
}

function fill(context: CanvasRenderingContext2D, box: PlaneBox, points: readonly Point[], colour: string): void {
  context.beginPath();
  for (const [certainty, power] of points) context.lineTo(acrossAt(box, certainty), upAt(box, power));
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}
