/**
 * Probability to adopt in one step: `1 − (1 − p_ext)(1 − b_weak)^j (1 − b_strong)^k`, [0, 1], with j and k adopters heard over weak and strong ties.
 *
 * Powers are repeated products, so that one adopter more never lowers it by rounding.
 * @see Goldenberg, Libai & Muller (2001), Marketing Letters 12, 211-223, doi:10.1023/A:1011122126881
 */
export function adoptionHazard(external: number, weak: number, strong: number, j: number, k: number): number {
  putAdoptionHazard(cell, 0, { external, weak, strong }, j, k);
  return cell[0]!;
}

const cell = new Float64Array(1);

/** Writes that probability to `out[at]`: V8 allocates a fraction that a call returns. */
export function putAdoptionHazard(out: Float64Array, at: number, { external, weak, strong }: Readonly<Record<"external" | "weak" | "strong", number>>, j: number, k: number): void {
  let missed = 1 - external;
  for (let heard = 0; heard < j; heard++) missed *= 1 - weak;
  for (let heard = 0; heard < k; heard++) missed *= 1 - strong;
  out[at] = 1 - missed;
}

/** Whether one likes it surely enough to buy: `C A ≥ gate + c F X`, where doubt F holds back the more complex the decision (X) is. */
export const gateOpen = (certainty: number, attitude: number, gate: number, caution: number, doubt: number, complexity: number): boolean =>
  certainty * attitude >= gate + caution * doubt * complexity;

/** Attitude after using the product: `A + λ_e (quality − A)`, [−1, 1], never beyond either. */
export const experienced = (attitude: number, learning: number, quality: number): number => attitude + learning * (quality - attitude);

/**
 * Trust after a product that was better than claimed by `delta` in [−2, 2], or worse, [0, 1].
 *
 * Up by `λ_t (1 − trust) delta/2`, down by `n_t λ_t trust |delta|/2`, with gain λ_t in [0, 1], and n_t ≥ 1 with n_t λ_t ≤ 1.
 */
export const trustAfter = (trust: number, delta: number, gain: number, lossFactor: number): number =>
  trust + (delta < 0 ? lossFactor * gain * trust : gain * (1 - trust)) * (delta / 2);
