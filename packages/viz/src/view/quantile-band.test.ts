import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileBand } from "./quantile-band.js";

fc.configureGlobal({ seed: 417 });

/** Type 7 of Hyndman & Fan 1996, by its definition. */
function reference(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

describe("a band of replications", () => {
  it("lies at the quantiles of every step's values, those without one left out", () => {
    const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -1000, max: 1000 }).map((k) => k / 1000) }, { weight: 1, arbitrary: fc.constant(NaN) });
    const table = fc.integer({ min: 1, max: 5 }).chain((steps) => fc.array(fc.array(value, { minLength: steps, maxLength: steps }), { minLength: 1, maxLength: 30 }));
    fc.assert(fc.property(table, (rows) => {
      const steps = rows[0]!.length;
      const band = quantileBand(Float64Array.from(rows.flat()), rows.length, steps);
      for (let k = 0; k < steps; k++) {
        const column = rows.map((row) => row[k]!).filter((each) => !Number.isNaN(each));
        const expected = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => (column.length === 0 ? NaN : reference(column, p)));
        for (const [j, found] of [band.low90, band.low50, band.median, band.high50, band.high90].entries()) {
          if (Number.isNaN(expected[j])) expect(found[k]).toBeNaN();
          else expect(found[k]).toBeCloseTo(expected[j]!, 12);
        }
      }
    }));
  });
});
