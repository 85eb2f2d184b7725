import { pdfPath } from "./pdf-path.js";

/** An element of a figure, from whatever makes its elements. */
export interface Picture {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string }>;
  readonly textContent: string | null;
  readonly children: Iterable<Picture>;
  getAttribute(name: string): string | null;
}

/** A text that is to be set: its glyphs in hexadecimal, by the name of their font, and how long it is at size 1. */
export type Typeset = (text: string, bold: boolean) => { readonly font: string; readonly glyphs: string; readonly width: number };

/** Share of a radius that Bézier curves of a circle reach out. */
const ROUND = 0.5522847498;
const DRAWN = ["line", "rect", "path", "circle", "text"];
const UNSEEN = ["title", "desc"];
/** Attributes that are known; any other would be left out silently. */
const KNOWN = new Set(["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "width", "height", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "font-size", "font-weight", "text-anchor", "paint-order"]);

/**
 * What draws a figure in a PDF's page of the same units, from its upper left corner.
 *
 * @throws {Error} for what a figure was never made of: groups with attributes, patterns, curves, transparency
 */
export const pdfDrawing = (figure: Picture, set: Typeset): string => Array.from(figure.children, (child) => drawn(child, set)).filter(Boolean).join("\n");

function drawn(element: Picture, set: Typeset): string {
  const { localName: name } = element;
  if (UNSEEN.includes(name)) return "";
  if (!DRAWN.includes(name)) throw new Error(`<${name}> cannot be drawn in a PDF`);
  for (const attribute of element.attributes) if (!KNOWN.has(attribute.name)) throw new Error(`${attribute.name} of <${name}> cannot be drawn in a PDF`);
  return `q ${style(element)}${name === "text" ? text(element, set) : `${outline(element)} ${painting(element)}`} Q`;
}

const number = (element: Picture, name: string, otherwise = 0): number => Number(element.getAttribute(name) ?? otherwise);
const has = (element: Picture, name: "fill" | "stroke"): boolean => (element.getAttribute(name) ?? (name === "fill" ? "#000000" : "none")) !== "none";
const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

function style(element: Picture): string {
  const dash = element.getAttribute("stroke-dasharray");
  return [
    ...(has(element, "fill") ? [`${colour(element.getAttribute("fill") ?? "#000000")} rg`] : []),
    ...(has(element, "stroke") ? [`${colour(element.getAttribute("stroke")!)} RG ${number(element, "stroke-width", 1)} w`] : []),
    ...(dash === null ? [] : [`[${dash.replaceAll(",", " ")}] 0 d`]), ...(element.getAttribute("stroke-linejoin") === "round" ? ["1 j"] : []), "",
  ].join(" ");
}

function colour(code: string): string {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(code);
  if (found === null) throw new Error(`the colour ${code} cannot be drawn in a PDF`);
  return found.slice(1).map((each) => round(Number.parseInt(each, 16) / 255)).join(" ");
}

const painting = (element: Picture): string => (has(element, "fill") && element.localName !== "line" ? (has(element, "stroke") ? "B" : "f") : "S");

function outline(element: Picture): string {
  const of = (name: string) => number(element, name);
  switch (element.localName) {
    case "line": return `${of("x1")} ${of("y1")} m ${of("x2")} ${of("y2")} l`;
    case "rect": return `${of("x")} ${of("y")} ${of("width")} ${of("height")} re`;
    case "circle": return circle(of("cx"), of("cy"), of("r"));
    default: return pdfPath(element.getAttribute("d")!);
  }
}

function circle(x: number, y: number, r: number): string {
  const k = r * ROUND;
  const curve = (...at: readonly number[]) => `${at.map(round).join(" ")} c`;
  return [`${round(x + r)} ${round(y)} m`, curve(x + r, y + k, x + k, y + r, x, y + r), curve(x - k, y + r, x - r, y + k, x - r, y), curve(x - r, y - k, x - k, y - r, x, y - r), curve(x + k, y - r, x + r, y - k, x + r, y), "h"].join(" ");
}

function text(element: Picture, set: Typeset): string {
  const size = number(element, "font-size", 16);
  const { font, glyphs, width } = set(element.textContent ?? "", element.getAttribute("font-weight") === "700");
  const before = { start: 0, middle: 0.5, end: 1 }[element.getAttribute("text-anchor") ?? "start"]!;
  const at = (mode: number) => `BT /${font} ${size} Tf ${mode} Tr 1 0 0 -1 ${round(number(element, "x") - before * width * size)} ${number(element, "y")} Tm <${glyphs}> Tj ET`;
  return has(element, "stroke") ? `${at(1)} ${at(0)}` : at(0);
}
