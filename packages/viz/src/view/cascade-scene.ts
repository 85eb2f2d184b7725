import { line, type Shape, shape } from "../chart/shape.js";
import { idOf } from "../footage/footage.js";
import type { State } from "../store/store.js";
import { diverging } from "../theme/diverging.js";
import type { Theme } from "../theme/theme.js";
import { type CascadeFrame, NAMED } from "./cascade-frame.js";
import type { Shown } from "./cascade-open.js";
import { INVERTS, signOf } from "./cascade-words.js";

const stepsOf = ({ first, last, pxPerStep }: CascadeFrame): number[] => {
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => each * pxPerStep >= 40) ?? 1000;
  return Array.from({ length: last - first + 1 }, (_, k) => first + k).filter((step) => step % every === 0 || last === first);
};

/** Steps along the top, which stay there while the tree is scrolled. */
export function ruler({ theme, words }: State, frame: CascadeFrame): Shape[] {
  const style = { fill: theme.muted, "font-size": 12 };
  return [shape("text", { x: 4, y: 13, ...style }, [words("cascade.axis")]), ...stepsOf(frame).map((step) => shape("text", { x: frame.x(step), y: 29, "text-anchor": "middle", ...style }, [String(step)]))];
}

/** Lines down from the steps, and the time that is shown. */
export function stepLines({ theme, time }: State, frame: CascadeFrame): Shape[] {
  const now = frame.x(time);
  return [
    ...stepsOf(frame).map((step) => line(frame.x(step), 0, frame.x(step), frame.height - 8, theme.line)),
    ...(time >= frame.first && time <= frame.last + 1 ? [line(now, 0, now, frame.height - 8, theme.ink, 1.5, "2 3")] : []),
  ];
}

/** What connects a saying to the one that moved it: coloured by what was said, as thick as its audience is large. It turns within `bend` px, so that it keeps to its row. */
function tieShape(from: readonly [number, number], to: readonly [number, number], bend: number, width: number, colour: string, outline: string): Shape {
  const middle = from[0] + bend / 2;
  const d = `M${from[0]},${from[1]}C${middle},${from[1]} ${middle},${to[1]} ${from[0] + bend},${to[1]}L${to[0]},${to[1]}`;
  return shape("g", {}, [shape("path", { d, fill: "none", stroke: outline, "stroke-width": width + 1.5 }), shape("path", { d, fill: "none", stroke: colour, "stroke-width": width })]);
}

/** Ties of all that is shown; those of later than the shown time are faint. */
export function tieShapes({ footage: { sayings }, theme, time }: State, shown: readonly Shown[], frame: CascadeFrame, audience: Uint32Array): Shape[] {
  const { parent, step, speaker, opinion } = sayings!;
  const colour = diverging(theme);
  const most = Math.max(1, ...shown.map(({ saying }) => audience[speaker[saying]!]!));
  const at = (saying: number) => [frame.x(step[saying]!), frame.y(saying)] as const;
  return shown.slice(1).map(({ saying }) => shape("g", { opacity: said(step[saying]!, time) ? 1 : 0.35 }, [
    tieShape(at(parent[saying]!), at(saying), frame.pxPerStep, 1.5 + 4.5 * Math.sqrt(audience[speaker[saying]!]! / most), colour(opinion[saying]!), theme.outline),
  ]));
}

/** A saying of a step is out when time has passed its beginning. */
export const said = (step: number, time: number): boolean => time > step;

/** One saying around the origin: up for, down against, hollow before it is said, on a burst where it inverts what moved it. */
export function sayingShapes({ footage, theme, time, selected }: State, { saying, open }: Shown, frame: CascadeFrame, hidden: string): Shape[] {
  const { step, speaker, opinion, relation } = footage.sayings!;
  const [colour, who] = [diverging(theme)(opinion[saying]!), speaker[saying]!];
  const out = said(step[saying]!, time);
  const style = { fill: out ? colour : theme.paper, stroke: out ? theme.ink : theme.outline, "stroke-width": 1.25, "stroke-linejoin": "round" };
  const text = { fill: theme.ink, stroke: theme.paper, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" };
  return [
    shape("circle", { r: 14, fill: "transparent" }),
    ...(relation[saying] === INVERTS ? burst(theme) : []),
    glyph(signOf(opinion[saying]!), style),
    ...(selected === who ? [shape("circle", { r: 11, fill: "none", stroke: theme.focus.halo, "stroke-width": 5 }), shape("circle", { r: 11, fill: "none", stroke: theme.focus.ring, "stroke-width": 2.5 })] : []),
    ...(frame.pxPerStep >= NAMED ? [shape("text", { y: -13, "text-anchor": "middle", "font-size": 11, ...text }, [short(idOf(footage, who))])] : []),
    ...(open === false ? [shape("text", { x: 12, y: 4, "font-size": 12, "font-weight": 600, "data-part": "hidden", ...text }, [hidden])] : []),
  ];
}

/** Around what is looked at. */
export const sayingRing = (cx: number, cy: number, { focus }: Theme): Shape[] =>
  ([[focus.halo, 6], [focus.ring, 2.5]] as const).map(([stroke, width]) => shape("circle", { cx, cy, r: 11, fill: "none", stroke, "stroke-width": width }));

const short = (id: string): string => (id.length > 8 ? `${id.slice(0, 7)}…` : id);

function glyph(sign: -1 | 0 | 1, style: Record<string, string | number>): Shape {
  if (sign === 0) return shape("circle", { r: 5.5, ...style });
  return shape("path", { d: sign > 0 ? "M0,-7L7,5L-7,5Z" : "M0,7L7,-5L-7,-5Z", ...style });
}

/** Eight points, as wherever somebody turns. */
function burst({ burst: { ink, halo } }: Theme): Shape[] {
  const corner = (k: number) => [Math.cos((k * Math.PI) / 8) * (k % 2 === 0 ? 15 : 9), Math.sin((k * Math.PI) / 8) * (k % 2 === 0 ? 15 : 9)].map((each) => each.toFixed(2)).join(",");
  return [shape("path", { d: `M${Array.from({ length: 16 }, (_, k) => corner(k)).join("L")}Z`, fill: ink, stroke: halo, "stroke-width": 2 })];
}
