import { shuffleAt } from "../random/shuffle.js";
import { openStream } from "../random/stream.js";
import type { Design, DesignSeed } from "./design.js";
import { type Factor, factorMistakes } from "./factor.js";
import { MOST_POINTS, notWhole, refuse } from "./refuse.js";

/**
 * n points of which every factor has exactly one in each of n equal strata, uniform within it.
 *
 * A factor's coordinates hang on its path alone: other factors, and their order, do not change them.
 *
 * @throws {SpecError} when factors are not well formed, or n is not a whole number in [1, 2^24]
 * @see McKay, Beckman & Conover (1979), Technometrics 21(2); doi:10.1080/00401706.1979.10489755
 */
export function latinHypercube(factors: readonly Factor[], n: number, { seed, replication = 0 }: DesignSeed): Design {
  refuse("Latin hypercube", [...factorMistakes(factors), notWhole("n", n, 1, MOST_POINTS)]);
  const columns = factors.map(({ path }) => stratified(n, seed, replication, path));
  return { factors, points: Array.from({ length: n }, (_, k) => Float64Array.from(columns, (column) => column[k]!)) };
}

function stratified(n: number, seed: string, replication: number, path: string): Float64Array {
  const strata = Uint32Array.from({ length: n }, (_, k) => k);
  shuffleAt(strata, openStream(seed, replication, `latin-hypercube-stratum:${path}`));
  const place = openStream(seed, replication, `latin-hypercube-place:${path}`);
  return Float64Array.from(strata, (stratum, k) => within(stratum, place.uniform(k), n));
}

/** (stratum + u) / n, kept below the next stratum, which rounding could reach. */
function within(stratum: number, u: number, n: number): number {
  const x = (stratum + u) / n;
  return x < (stratum + 1) / n ? x : stratum / n;
}
