import { area, type Box, line, type Shape } from "./shape.js";
import type { Segment } from "./place-label.js";

const HEAD = 7;

/** From the edge of one box to the edge of another, along the line between their middles. */
export function between(from: Box, to: Box): Segment {
  const [ax, ay, bx, by] = [from.x + from.width / 2, from.y + from.height / 2, to.x + to.width / 2, to.y + to.height / 2];
  const [dx, dy] = [bx - ax, by - ay];
  const share = (box: Box) => Math.min(1, Math.min(box.width / 2 / Math.max(1e-9, Math.abs(dx)), box.height / 2 / Math.max(1e-9, Math.abs(dy))));
  const [start, end] = [share(from), share(to)];
  return [ax + start * dx, ay + start * dy, bx - end * dx, by - end * dy];
}

/** A line with a head at its end. */
export function arrow([x1, y1, x2, y2]: Segment, colour: string, width: number, dash: string): Shape[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return [];
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - ux * HEAD, y2 - uy * HEAD];
  const half = HEAD * 0.4;
  return [
    line(x1, y1, bx, by, colour, width, dash),
    area([[x2, y2], [bx - uy * half, by + ux * half], [bx + uy * half, by - ux * half]], { fill: colour }),
  ];
}
