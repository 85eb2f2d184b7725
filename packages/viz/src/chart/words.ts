import type { Theme } from "../theme/theme.js";
import { LEADING, TYPE, textWidth, type Weight } from "../theme/type.js";
import { type Box, type Shape, shape } from "./shape.js";

/** How a text is set; `y` is the middle of its capitals. */
export interface TextStyle {
  readonly fill: string;
  readonly size?: number;
  readonly weight?: Weight;
  readonly anchor?: "start" | "middle" | "end";
  /** Colour of a rim that keeps the text legible over lines. */
  readonly halo?: string;
}

/** Height of capitals and digits, in sizes of type. */
export const CAPITAL = 0.716;

/** One line of text whose capitals are centred on y. */
export function words(text: string, x: number, y: number, style: TextStyle): Shape {
  const { size = TYPE.label, weight = "regular", anchor = "start" } = style;
  const halo = style.halo === undefined ? {} : { stroke: style.halo, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  const bold = weight === "bold" ? { "font-weight": 700 } : {};
  return shape("text", { x, y: y + (size * CAPITAL) / 2, "font-size": size, "text-anchor": anchor, fill: style.fill, ...bold, ...halo }, [text]);
}

/** What stands in a plot without data. */
export const noData = ({ x, y, width, height }: Box, theme: Theme): Shape =>
  words("no data", x + width / 2, y + height / 2, { fill: theme.muted, anchor: "middle", halo: theme.paper });

/** Several lines, the first centred on y. */
export const paragraph = (lines: readonly string[], x: number, y: number, style: TextStyle): Shape[] =>
  lines.map((each, k) => words(each, x, y + k * leading(style.size), style));

/** From one line to the next in px. */
export const leading = (size: number = TYPE.label): number => size * LEADING;

/** A text in at most so many lines of a width; what does not fit ends in an ellipsis. Words longer than a line are cut there. */
export function wrap(text: string, width: number, most = 2, size: number = TYPE.label, weight: Weight = "regular"): string[] {
  const fits = (each: string) => textWidth(each, size, weight) <= width;
  const lines: string[] = [];
  let rest = text.trim().split(/\s+/).filter(Boolean);
  while (rest.length > 0 && lines.length < most) {
    let count = 1;
    while (count < rest.length && fits(rest.slice(0, count + 1).join(" "))) count++;
    if (lines.length === most - 1 && count < rest.length) count = rest.length;
    lines.push(cut(rest.slice(0, count).join(" "), fits));
    rest = rest.slice(count);
  }
  return lines;
}

/** As much of a text as fits, with an ellipsis where it was cut. */
function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text];
  while (characters.length > 0 && !fits(`${characters.join("").trimEnd()}…`)) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

export const widest = (texts: readonly string[], size: number = TYPE.label, weight: Weight = "regular"): number =>
  texts.reduce((most, each) => Math.max(most, textWidth(each, size, weight)), 0);
