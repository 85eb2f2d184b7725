/** The uniform itself, or at 0 the middle of the first of its 2^53 cells, so that no inversion meets an infinite value. */
export const openUnit = (u: number): number => (u === 0 ? 5.551115123125783e-17 : u);
