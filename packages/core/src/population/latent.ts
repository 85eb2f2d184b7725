import { SpecError } from "../spec/errors.js";
import { CORRELATED, type People } from "./people.js";

export const LATENT = ["degree", "community", ...CORRELATED] as const;
export type Latent = (typeof LATENT)[number];

/**
 * Lower Cholesky factor of the correlations between latent normal scores, row by row in the order of `LATENT`.
 *
 * @throws {SpecError} when no joint normal distribution has these correlations
 */
export function copula(correlations: People["correlations"]): number[][] {
  const size = LATENT.length;
  const R = LATENT.map((_, i) => LATENT.map((_, j) => (i === j ? 1 : 0) as number));
  correlations.forEach(({ trait, with: other, r }, k) => {
    const [i, j] = [LATENT.indexOf(trait), LATENT.indexOf(other)];
    if (i === j || R[i]![j] !== 0) {
      throw impossible(`people.correlations.${k}`, "two different traits, each pair once", `${trait} with ${other}`);
    }
    R[i]![j] = r;
    R[j]![i] = r;
  });
  const L: number[][] = LATENT.map(() => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = R[i]![j]!;
      for (let k = 0; k < j; k++) rest -= L[i]![k]! * L[j]![k]!;
      if (i === j && rest < 0) throw impossible("people.correlations", "correlations that can hold together", `${correlations.length} that cannot`);
      L[i]![j] = i === j ? Math.sqrt(rest) : L[j]![j] === 0 ? 0 : rest / L[j]![j]!;
    }
  }
  return L;
}

const impossible = (path: string, expected: string, received: string) => new SpecError([{ code: "E_COPULA", path, expected, received }], "people");
