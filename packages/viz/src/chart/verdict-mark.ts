import { area, rounded, type Shape, shape } from "./shape.js";

/** How an estimate stands to what was expected of it. */
export const VERDICTS = ["supported", "leans", "close", "reversed"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict as a sign, told by its shape alone: a tick, a rising arrow, two waves, a cross. */
export function verdictMark(verdict: Verdict, x: number, y: number, colour: string): Shape[] {
  const stroke = (points: readonly (readonly [number, number])[]) =>
    shape("path", { d: `M${points.map(([dx, dy]) => `${rounded(x + dx)},${rounded(y + dy)}`).join("L")}`, fill: "none", stroke: colour, "stroke-width": 1.5 });
  if (verdict === "supported") return [stroke([[-3.5, 0.5], [-1, 3], [3.5, -3]])];
  if (verdict === "leans") return [stroke([[-3, 3], [1.5, -1.5]]), area([[x + 3.4, y - 3.4], [x + 2.6, y + 1.4], [x - 1.4, y - 2.6]], { fill: colour })];
  if (verdict === "reversed") return [stroke([[-3, -3], [3, 3]]), stroke([[-3, 3], [3, -3]])];
  return [-1.8, 1.8].map((dy) => shape("path", { d: wave(x, y + dy), fill: "none", stroke: colour, "stroke-width": 1.3 }));
}

const wave = (x: number, y: number): string => `M${rounded(x - 3.5)},${rounded(y + 0.6)}q1.75,-2.4 3.5,0t3.5,0`;
