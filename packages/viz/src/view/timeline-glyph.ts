import { type Shape, shape } from "../chart/shape.js";
import type { Theme } from "../theme/theme.js";
import type { Mark } from "./timeline-marks.js";

const star = Array.from({ length: 16 }, (_, k) => {
  const [radius, angle] = [k % 2 === 0 ? 1 : 0.42, (k * Math.PI) / 8];
  return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
});

/** Outlines about (0, 0), within 1 of it. */
const OUTLINES: Readonly<Record<Mark["kind"], readonly (readonly [number, number])[]>> = {
  posts: [[-0.9, -0.8], [0.9, -0.8], [0, 0.9]],
  turn: star,
  intervention: [[-0.7, -1], [0.9, -0.5], [-0.4, 0], [-0.4, 1], [-0.7, 1]],
  note: [[0, -0.9], [0.9, 0], [0, 0.9], [-0.9, 0]],
};

/** Triangle, star, flag or diamond with a rim of paper: a shape for each kind, in ink. */
export function glyph(kind: Mark["kind"], x: number, y: number, radius: number, { ink, paper }: Theme): Shape {
  const points = OUTLINES[kind].map(([dx, dy]) => `${(x + dx * radius).toFixed(1)},${(y + dy * radius).toFixed(1)}`).join("L");
  return shape("path", { d: `M${points}Z`, fill: ink, stroke: paper, "stroke-width": 1.5, "paint-order": "stroke", "stroke-linejoin": "round", "data-mark": kind });
}
