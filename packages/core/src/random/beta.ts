import { betaQuantile } from "../math/beta-quantile.js";
import { openUnit } from "./open-unit.js";

/** A beta(a, b) variate in (0, 1) from a uniform in [0, 1), rising with it; for a and b in [.01, 10,000]. */
export const betaVariate = (u: number, a: number, b: number): number => betaQuantile(openUnit(u), a, b);
