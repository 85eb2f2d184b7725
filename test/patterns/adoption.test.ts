import { describe, expect, it } from "vitest";
import { bassFit } from "./bass-fit.js";
import { reported } from "./page.js";
import { each, mean, run, talk, within } from "./talk.js";

const [RUNS, STEPS] = [20, 100];

/** Shares of adopters after 0, 1, 2 … steps. */
function curve(part: object, r: number): number[] {
  const adopted = run(talk({ "market.adoption": part, steps: STEPS }), r).at(STEPS).market.adopted!;
  const shares = new Array<number>(STEPS + 1).fill(0);
  for (const after of adopted) if (after > 0) for (let t = after; t <= STEPS; t++) shares[t]! += 1 / adopted.length;
  return shares;
}

it("a fit to a Bass curve finds its p and q, also without any q", () => {
  for (const [p, q] of [[0.03, 0.38], [0.005, 0.2], [0.01, 0]] as const) {
    const fit = bassFit(Array.from({ length: 101 }, (_, t) => (1 - Math.exp(-(p + q) * t)) / (1 + (q / p) * Math.exp(-(p + q) * t))));
    expect(fit.p).toBeCloseTo(p, 5);
    expect(fit.q).toBeCloseTo(q, 5);
    expect(fit.explained).toBeCloseTo(1, 8);
  }
});

describe("docs/patterns.md says what runs give", () => {
  it("of S-shaped adoption (G1)", () => {
    const fits = each(RUNS, (r) => bassFit(curve({ external: 0.005 }, r)));
    const alone = each(RUNS, (r) => bassFit(curve({ external: 0.005, weak: 0, strong: 0 }, r)));
    const bends = fits.map(({ p, q }) => Math.max(0, (1 - p / q) / 2));
    const [least, most] = [Math.min(...fits.map(({ p, q }) => q / p)), Math.max(...alone.map(({ p, q }) => q / p))];
    const explained = Math.min(...fits.map((fit) => fit.explained));
    reported("G1", {
      s: { here: `q at least ${least.toFixed(1)} p; ${explained.toFixed(4)} explained at least`, holds: least > 1 && explained >= 0.99 },
      bend: { here: within(bends), holds: Math.abs(mean(bends) - 0.46) <= 0.1 },
      peers: { here: `q at most ${most.toFixed(2)} p`, holds: most <= 1.1 },
    }, [`p ${within(fits.map(({ p }) => p), 4)} and q ${within(fits.map(({ q }) => q))} a step`]);
  });
});
