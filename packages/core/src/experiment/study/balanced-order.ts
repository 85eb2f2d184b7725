/**
 * Positions of a full factorial's points in an order that is balanced wherever it is cut: no level of a factor was had more than once more
 * often than another.
 *
 * With N combinations of the factors before it, a factor of L levels takes `k + floor(k / lcm(N, L)) + apart  mod L` in place k, where k is
 * counted anew every N L places. A run of lcm(N, L) places is a whole number of cycles through the levels; the shift between runs brings
 * every combination together with every level once. `apart` is the same throughout a cycle, and keeps pairs of factors from going together.
 *
 * @param levels how many each factor has; in positions the last factor changes fastest
 */
export function balancedOrder(levels: readonly number[]): Uint32Array {
  const strides = levels.map((_, d) => product(levels.slice(d + 1)));
  const turning = levels.flatMap((count, d) => (count > 1 ? [{ count, stride: strides[d]! }] : []));
  const wheels = turning.map(({ count, stride }, d) => wheel(turning.map((each) => each.count), d, count, stride));
  return Uint32Array.from({ length: product(levels) }, (_, k) => wheels.reduce((position, turn) => position + turn(k), 0));
}

/** What factor d adds to the position in place k. */
function wheel(counts: readonly number[], d: number, count: number, stride: number): (k: number) => number {
  const before = counts.map((_, j) => product(counts.slice(0, j)));
  const run = (before[d]! / commonDivisor(before[d]!, count)) * count;
  const apart = counts.slice(0, d).flatMap((own, j) => (j > 0 && before[j]! % count === 0 ? [{ own, every: before[j]!, times: binomial(d, j) % count }] : []));
  return (k) => {
    const here = k % (before[d]! * count);
    const shift = apart.reduce((sum, { own, every, times }) => sum + times * (Math.floor(k / every) % own), 0);
    return ((here + Math.floor(here / run) + shift) % count) * stride;
  };
}

const product = (factors: readonly number[]): number => factors.reduce((all, each) => all * each, 1);

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** d over j: at most 20 over 10 here, as 2^20 points have no more factors that turn. */
function binomial(d: number, j: number): number {
  let value = 1;
  for (let i = 1; i <= j; i++) value = (value * (d - j + i)) / i;
  return value;
}
