import { describe, expect, it } from "vitest";
import { morris } from "./morris.js";
import { type MorrisEffect, morrisEffects } from "./morris-effects.js";

function effectsOf(model: (u: Float64Array) => number, count: number, trajectories: number): MorrisEffect[] {
  const factors = Array.from({ length: count }, (_, k) => ({ path: `x${k + 1}`, low: 0, high: 1 }));
  const design = morris(factors, trajectories, { seed: "effects" });
  return morrisEffects(design, Float64Array.from(design.points, model), { seed: "intervals", resamples: 500 }) as MorrisEffect[];
}

it("finds the slopes of a linear function, without spread", () => {
  const slopes = [3, -2, 0, 0.5];
  for (const [d, effect] of effectsOf((u) => slopes.reduce((sum, slope, i) => sum + slope * u[i]!, 7), 4, 10).entries()) {
    expect(effect.mu).toBeCloseTo(slopes[d]!, 12);
    expect(effect.mu_star).toBeCloseTo(Math.abs(slopes[d]!), 12);
    expect(effect.sigma).toBeLessThan(1e-12);
    expect(effect.mu_star_conf).toBeLessThan(1e-12);
  }
});

// Means of 2,000 walks; beyond 5 standard errors lies one of three in 1.7e-6 of seeds.
it("finds mu_star of Ishigami's function on four levels: 7.70, 7.875 and 6.25, the third cancelling out in mu", () => {
  const angle = (u: number) => Math.PI * (2 * u - 1);
  const [x1, x2, x3] = effectsOf(([u, v, w]) => Math.sin(angle(u!)) + 7 * Math.sin(angle(v!)) ** 2 + 0.1 * angle(w!) ** 4 * Math.sin(angle(u!)), 3, 2000);
  const half = Math.sqrt(3) / 2;
  const [far, near] = [0.1 * Math.PI ** 4, 0.1 * (Math.PI / 3) ** 4];
  const error = ({ mu_star_conf }: MorrisEffect) => (5 / 1.96) * mu_star_conf;
  expect(Math.abs(x1!.mu_star - (half * (1 + (far + near) / 2)) / (2 / 3))).toBeLessThan(error(x1!));
  expect(x2!.mu_star).toBeCloseTo(7.875, 10);
  expect(Math.abs(x2!.mu)).toBeLessThan((5 * 7.875) / Math.sqrt(2000));
  expect(Math.abs(x3!.mu_star - (half * (far - near)) / (2 / 3) / 2)).toBeLessThan(error(x3!));
  expect(Math.abs(x3!.mu)).toBeLessThan((5 * x3!.sigma) / Math.sqrt(2000));
});

/** Morris's function of 20 inputs (1991, section 4) of w_i, without the small random coefficients, which the article does not list. */
function ofWeights(w: readonly number[]): number {
  const sum = (order: number, below: number, from = 0): number =>
    order === 0 ? 1 : Array.from({ length: below - from }, (_, k) => w[from + k]! * sum(order - 1, below, from + k + 1)).reduce((a, b) => a + b, 0);
  return 20 * sum(1, 10) - 15 * sum(2, 6) - 10 * sum(3, 5) + 5 * sum(4, 4);
}
const weight = (u: number, i: number) => ([2, 4, 6].includes(i) ? 2 * ((1.1 * u) / (u + 0.1) - 0.5) : 2 * (u - 0.5));

describe("Morris's own function", () => {
  const effects = effectsOf((u) => ofWeights(Array.from(u, weight)), 20, 1000);
  const paths = (holds: (effect: MorrisEffect) => boolean) => effects.filter(holds).map(({ path }) => Number(path.slice(1)));

  it("falls into the groups of his figure: 8 to 10 strong and straight, 1 to 7 bent or interacting, the others nothing", () => {
    expect(paths(({ mu, sigma }) => mu > 10 && sigma < 1e-9)).toEqual([8, 9, 10]);
    expect(paths(({ sigma }) => sigma > 10)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(paths(({ mu_star }) => mu_star === 0)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  });

  // It is linear in each w, and walks meet the levels of the others independently: the mean effect is that at their mean weights.
  // Means of 1,000 walks; beyond 5 standard errors lies one of seven in 4e-6 of seeds.
  it("has the mean effects that follow from its coefficients: 40 of the inputs 8 to 10", () => {
    const levels = [0, 1 / 3, 2 / 3, 1];
    const meanOver = (us: readonly number[], i: number) => us.reduce((sum, u) => sum + weight(u, i), 0) / us.length;
    const means = Array.from({ length: 20 }, (_, i) => meanOver(levels, i));
    for (const [i, { mu, sigma }] of effects.entries()) {
      const expected = (ofWeights(means.with(i, meanOver(levels.slice(2), i))) - ofWeights(means.with(i, meanOver(levels.slice(0, 2), i)))) / (2 / 3);
      expect(Math.abs(mu - expected)).toBeLessThanOrEqual((5 * sigma) / Math.sqrt(1000) + 1e-9);
      if (i >= 7 && i < 10) expect(mu).toBeCloseTo(40, 9);
    }
  });
});

// The book has mu .66 of x1: its outputs are printed with two digits, which leaves effects ± .015; from those printed it is .65 exactly.
it("finds the published values of Saltelli et al. (2008), Global sensitivity analysis: the primer, exercise 4, six walks of two factors", () => {
  const third = [[0, 1], [0, 3], [2, 3], [0, 1], [2, 1], [2, 3], [2, 0], [2, 2], [0, 2], [1, 3], [3, 3], [3, 1], [1, 3], [1, 1], [3, 1], [1, 2], [1, 0], [3, 0]];
  const outputs = Float64Array.of(0.97, 0.71, 2.39, 0.97, 2.3, 2.39, 1.87, 2.4, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.2, 1.87, 1);
  const factors = ["x1", "x2"].map((path) => ({ path, low: 0, high: 1 }));
  const found = morrisEffects({ factors, trajectories: 6, points: third.map((point) => Float64Array.from(point, (x) => x / 3)) }, outputs, { seed: "s" }) as MorrisEffect[];
  expect(found.map(({ mu_star, sigma }) => [mu_star.toFixed(2), sigma.toFixed(2)])).toEqual([["1.62", "1.79"], ["0.35", "0.41"]]);
  expect(found.map(({ mu }) => mu.toFixed(2))).toEqual(["0.65", "0.21"]);
});

describe("over replications", () => {
  const factors = ["x", "y"].map((path) => ({ path, low: 0, high: 1 }));
  const design = morris(factors, 40, { seed: "replications" });
  const slopes = [1, 2, 3, 6];
  const outputs = slopes.map((slope, r) => Float64Array.from(design.points, ([x, y]) => slope * x! + y! + 100 * r));
  const [x, y] = morrisEffects(design, outputs, { seed: "s" }) as [MorrisEffect, MorrisEffect];

  it("effects are those of the mean output, whatever luck adds to all points", () => {
    expect([x.mu, x.mu_star, y.mu]).toEqual([3, 3, 1].map((mean) => expect.closeTo(mean, 10)));
  });

  it("an effect that luck changes has a wide interval, one that it does not a narrow one, though no walk differs from another", () => {
    expect(x.mu_star_conf).toBeGreaterThan(1.5);
    expect(x.mu_star_conf).toBeLessThan(2.1);
    expect(y.mu_star_conf).toBeLessThan(1e-10);
  });

  it("a list of one replication is that replication", () => {
    expect(morrisEffects(design, [outputs[1]!], { seed: "s" })).toEqual(morrisEffects(design, outputs[1]!, { seed: "s" }));
  });
});

it("refuses outputs with NaN, and says where the first one is", () => {
  const design = morris([{ path: "x", low: 0, high: 1 }], 4, { seed: "s" });
  const outputs = Float64Array.from(design.points, (_, k) => (k > 5 ? Number.NaN : k));
  expect(morrisEffects(design, outputs, { seed: "s" })).toEqual({ refused: "not finite", where: "output of point 6" });
  expect(morrisEffects(design, [outputs.map(() => 1), outputs], { seed: "s" })).toEqual({ refused: "not finite", where: "output of point 6 of replication 1" });
  expect(morrisEffects(design, [], { seed: "s" })).toEqual({ refused: "lengths differ", where: "no replication of 8 points" });
});
