/**
 * Moves points so that they fill the unit square: turned until they are widest from side to side, then each axis stretched to [0, 1].
 * All points on one spot go to the middle, as does an axis along which there is no difference.
 */
export function fitSquare(points: Float64Array | Float32Array): Float32Array {
  const n = points.length / 2;
  const turned = new Float64Array(points.length);
  const [cos, sin] = widest(points);
  for (let i = 0; i < n; i++) {
    turned[2 * i] = cos * points[2 * i]! + sin * points[2 * i + 1]!;
    turned[2 * i + 1] = cos * points[2 * i + 1]! - sin * points[2 * i]!;
  }
  const fitted = new Float32Array(points.length);
  for (const axis of [0, 1]) {
    let [low, high] = [Infinity, -Infinity];
    for (let k = axis; k < turned.length; k += 2) [low, high] = [Math.min(low, turned[k]!), Math.max(high, turned[k]!)];
    for (let k = axis; k < turned.length; k += 2) fitted[k] = high - low > 1e-9 ? (turned[k]! - low) / (high - low) : 0.5;
  }
  return fitted;
}

/** Cosine and sine of the direction in which points vary most. */
function widest(points: ArrayLike<number>): readonly [number, number] {
  const n = points.length / 2;
  let [x, y] = [0, 0];
  for (let i = 0; i < n; i++) [x, y] = [x + points[2 * i]! / n, y + points[2 * i + 1]! / n];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [points[2 * i]! - x, points[2 * i + 1]! - y];
    [xx, xy, yy] = [xx + dx * dx, xy + dx * dy, yy + dy * dy];
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return [Math.cos(angle), Math.sin(angle)];
}
