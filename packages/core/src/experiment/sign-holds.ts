import { type Expectation, SMALLEST_EFFECT } from "./verdict.js";

/** Whether one value is as expected, without regard to its error: a sign by itself, zero and not negative by the margin; NaN never is. */
export function signHolds(value: number, expects: Expectation, margin = SMALLEST_EFFECT): boolean {
  switch (expects) {
    case "positive": return value > 0;
    case "negative": return value < 0;
    case "zero": return Math.abs(value) < margin;
    case "not negative": return value > -margin;
  }
}
