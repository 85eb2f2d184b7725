import { deviance } from "./deviance.js";
import { exp } from "./exp.js";
import { stirlingError } from "./stirling-error.js";

const TWO_PI = 6.283185307179586;

/** mean^k e^-mean / gamma(k + 1), for k >= 0, whole or not, and mean > 0; relative error about 1e-15 (1 + |its logarithm|). */
export function poissonDensity(k: number, mean: number): number {
  return k === 0 ? exp(-mean) : exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(TWO_PI * k);
}
