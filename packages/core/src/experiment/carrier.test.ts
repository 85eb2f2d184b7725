import { expect, test } from "vitest";
import { carrierOf } from "./carrier.js";
import type { SobolIndex } from "./sobol-indices.js";

const index = (path: string, ST: number, half: number): SobolIndex =>
  ({ path, S1: ST, S1_conf: half, S1_low: ST - half, S1_high: ST + half, ST, ST_conf: half, ST_low: ST - half, ST_high: ST + half });

test("the largest total share carries, clearly only where its interval lies above every other, not just the next", () => {
  expect(carrierOf([index("a", 0.2, 0.1), index("b", 0.7, 0.1), index("c", 0.3, 0.1)])).toEqual({ path: "b", ST: 0.7, ST_low: 0.6, ST_high: 0.7 + 0.1, next: "c", clear: true });
  expect(carrierOf([index("a", 0.2, 0.5), index("b", 0.7, 0.1), index("c", 0.3, 0.1)])).toMatchObject({ path: "b", next: "c", clear: false });
});

test("of equals the earlier name carries; one alone has none beside it; nothing carries where there is no factor", () => {
  expect(carrierOf([index("b", 0.5, 0.1), index("a", 0.5, 0.1)])).toMatchObject({ path: "a", next: "b", clear: false });
  expect(carrierOf([index("a", 1, 0)])).toMatchObject({ path: "a", next: null, clear: true });
  expect(carrierOf([])).toBeNull();
});
