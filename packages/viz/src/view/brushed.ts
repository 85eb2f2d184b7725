/** Indices of the points, (2 n) px, that lie within `radius` of the way from one place to another. */
export function passedBy(points: Float32Array, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number], radius: number): number[] {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const found: number[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const [px, py] = [points[at]! - ax, points[at + 1]! - ay];
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    const [x, y] = [px - share * dx, py - share * dy];
    if (x * x + y * y <= radius * radius) found.push(at / 2);
  }
  return found;
}

/** Indices of the points that a closed line, (2 m) px, goes around an odd number of times. */
export function goneAround(points: Float32Array, line: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < points.length; at += 2) if (isInside(line, points[at]!, points[at + 1]!)) found.push(at / 2);
  return found;
}

function isInside(line: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let k = 0, before = line.length - 2; k < line.length; before = k, k += 2) {
    const [ax, ay, bx, by] = [line[k]!, line[k + 1]!, line[before]!, line[before + 1]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
