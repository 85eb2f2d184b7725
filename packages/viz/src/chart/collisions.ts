import { textWidth } from "../theme/type.js";
import type { Box } from "./shape.js";

const ASCENT = 0.74;
const DESCENT = 0.21;
const TOLERANCE = 0.5;

/** A text of a figure and its place in px, by estimated widths. */
export interface TextBox extends Box {
  readonly text: string;
}

/** Where the texts of a figure lie; it holds no transformations. */
export function textBoxes(svg: SVGSVGElement): TextBox[] {
  return [...svg.querySelectorAll("text")].map((element) => {
    const number = (name: string) => Number(element.getAttribute(name));
    const text = element.textContent ?? "";
    const size = number("font-size");
    const width = textWidth(text, size, element.getAttribute("font-weight") === "700" ? "bold" : "regular");
    const share = { start: 0, middle: 0.5, end: 1 }[element.getAttribute("text-anchor") ?? "start"] ?? 0;
    return { text, x: number("x") - share * width, y: number("y") - ASCENT * size, width, height: (ASCENT + DESCENT) * size };
  });
}

/** What is wrong with the texts of a figure: those that overlap each other or a round mark, and those that leave the figure. */
export function collisions(svg: SVGSVGElement): string[] {
  const boxes = textBoxes(svg);
  const [, , width, height] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number) as [number, number, number, number];
  const leaves = (box: Box) => box.x < -TOLERANCE || box.y < -TOLERANCE || box.x + box.width > width + TOLERANCE || box.y + box.height > height + TOLERANCE;
  return [
    ...boxes.filter(leaves).map(({ text }) => `"${text}" leaves the figure`),
    ...boxes.flatMap((a, k) => boxes.slice(k + 1).filter((b) => meet(a, b)).map((b) => `"${a.text}" meets "${b.text}"`)),
    ...circles(svg).flatMap((circle) => boxes.filter((box) => meet(box, circle)).map(({ text }) => `"${text}" meets a mark`)),
  ];
}

function circles(svg: SVGSVGElement): Box[] {
  return [...svg.querySelectorAll("circle")].map((element) => {
    const [x, y, r] = ["cx", "cy", "r"].map((name) => Number(element.getAttribute(name))) as [number, number, number];
    return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  });
}

const meet = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > TOLERANCE && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > TOLERANCE;
