/** Part of a figure before it is one: an element's name, its attributes, and what it holds. */
export interface Shape {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Shape | string)[];
}

/** Numbers are coordinates in px. */
export type Attributes = Readonly<Record<string, string | number>>;

/** Area in px, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const shape = (name: string, attributes: Attributes, children: readonly (Shape | string)[] = []): Shape => ({ name, attributes, children });

export const group = (children: readonly Shape[], attributes: Attributes = {}): Shape => shape("g", attributes, children);

/** A straight line; `width` in px. */
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1, dash = "none"): Shape =>
  shape("line", { x1, y1, x2, y2, stroke, "stroke-width": width, ...dashed(dash) });

export const rectangle = (box: Box, attributes: Attributes): Shape => shape("rect", { ...box, ...attributes });

/** A polyline along points, or nothing for fewer than two. */
export function trail(points: readonly (readonly [number, number])[], stroke: string, width = 1, dash = "none"): Shape[] {
  if (points.length < 2) return [];
  const d = points.map(([x, y], k) => `${k === 0 ? "M" : "L"}${rounded(x)},${rounded(y)}`).join("");
  return [shape("path", { d, fill: "none", stroke, "stroke-width": width, "stroke-linejoin": "round", ...dashed(dash) })];
}

/** A filled area within points. */
export const area = (points: readonly (readonly [number, number])[], attributes: Attributes): Shape =>
  shape("path", { d: `M${points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join("L")}Z`, ...attributes });

/** To hundredths of a px, which no print resolves: the same text on every engine. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

const dashed = (dash: string): Attributes => (dash === "none" ? {} : { "stroke-dasharray": dash });
