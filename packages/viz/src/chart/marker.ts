import type { MarkerName } from "../theme/series-style.js";
import { type Shape, rounded, shape } from "./shape.js";

/** Looks of a marker. */
export interface MarkerStyle {
  readonly marker: MarkerName;
  readonly colour: string;
  /** What an open marker is filled with; a filled one has its own colour. */
  readonly filled: boolean;
  readonly paper: string;
}

/** A mark around a point; all shapes of one radius have about the same area. */
export function marker(x: number, y: number, { marker: name, colour, filled, paper }: MarkerStyle, radius = 3): Shape {
  const look = { fill: filled ? colour : paper, stroke: colour, "stroke-width": 1.2 };
  if (name === "circle") return shape("circle", { cx: x, cy: y, r: radius, ...look });
  if (name === "cross") return shape("path", { d: crossing(x, y, radius * 0.9), fill: "none", stroke: colour, "stroke-width": 1.8 });
  return shape("path", { d: `M${CORNERS[name].map(([dx, dy]) => at(x + dx * radius, y + dy * radius)).join("L")}Z`, ...look, "stroke-linejoin": "round" });
}

const CORNERS: Readonly<Record<Exclude<MarkerName, "circle" | "cross">, readonly (readonly [number, number])[]>> = {
  square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  triangle: [[0, -1.2], [1.15, 0.8], [-1.15, 0.8]],
  diamond: [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]],
};

const at = (x: number, y: number): string => `${rounded(x)},${rounded(y)}`;
const crossing = (x: number, y: number, r: number): string => `M${at(x - r, y - r)}L${at(x + r, y + r)}M${at(x - r, y + r)}L${at(x + r, y - r)}`;
