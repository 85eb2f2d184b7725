import { line, type Shape } from "./shape.js";

/** From values to px. */
type Scale = (value: number) => number;

/** An upright interval bar with short ends; nothing where a limit is not finite. */
export function uprightBar(x: number, low: number, high: number, y: Scale, colour: string, end = 3): Shape[] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
  return [
    line(x, y(low), x, y(high), colour, 1.2),
    line(x - end, y(low), x + end, y(low), colour, 1.2),
    line(x - end, y(high), x + end, y(high), colour, 1.2),
  ];
}

/** A lying interval bar with short ends; nothing where a limit is not finite. */
export function lyingBar(y: number, low: number, high: number, x: Scale, colour: string, end = 3): Shape[] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
  return [
    line(x(low), y, x(high), y, colour, 1.2),
    line(x(low), y - end, x(low), y + end, colour, 1.2),
    line(x(high), y - end, x(high), y + end, colour, 1.2),
  ];
}
