const MOST_STEPS = 200;
const MOST_DOUBLINGS = 60;

/**
 * Where a continuous function passes 0 between a and b, to the last digits of a double.
 *
 * @returns NaN unless f(a) and f(b) differ in sign or one of them is 0
 * @see Chandrupatla (1997), Advances in Engineering Software 28(3); doi:10.1016/S0965-9978(96)00051-8
 */
export function root(f: (x: number) => number, a: number, b: number): number {
  let [x1, f1] = [a, f(a)];
  let [x2, f2] = [b, f(b)];
  if (f1 === 0) return a;
  if (f2 === 0) return b;
  if (!(f1 > 0 !== f2 > 0) || Number.isNaN(f1 + f2)) return NaN;
  let share = 0.5;
  for (let k = 0; k < MOST_STEPS; k++) {
    const x = x1 + share * (x2 - x1);
    const fx = f(x);
    let [x3, f3] = [x2, f2];
    if (fx > 0 === f1 > 0) [x3, f3] = [x1, f1];
    else [x2, f2] = [x1, f1];
    [x1, f1] = [x, fx];
    const best = Math.abs(f1) < Math.abs(f2) ? x1 : x2;
    const least = (1.2e-16 * Math.abs(best) + 1e-300) / Math.abs(x2 - x1);
    if (f1 === 0 || least > 0.5) return best;
    share = Math.min(1 - least, Math.max(least, nextShare((x1 - x2) / (x3 - x2), (f1 - f2) / (f3 - f2), [f1, f2, f3], (x3 - x1) / (x2 - x1))));
  }
  return x1;
}

/** Where a continuous function that rises passes 0; sought in ever longer steps from `start`, and NaN if 60 of them do not reach it. */
export function rootOfRising(f: (x: number) => number, start: number, step: number): number {
  const way = f(start) > 0 ? -1 : 1;
  let [near, far] = [start, start + way * step];
  for (let k = 0; k < MOST_DOUBLINGS && way * f(far) < 0; k++) [near, far] = [far, far + 2 * (far - near)];
  return root(f, near, far);
}

/** Inverse quadratic interpolation where it is safe, else the middle. */
function nextShare(xi: number, phi: number, [f1, f2, f3]: readonly [number, number, number], reach: number): number {
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  return (f1 / (f2 - f1)) * (f3 / (f2 - f3)) + reach * (f1 / (f3 - f1)) * (f2 / (f3 - f2));
}
