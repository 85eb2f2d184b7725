/** The side of a value, −1 or 1, or the own one where it takes none. */
export const sideOf = (value: number, own: number): number => (value > 0 ? 1 : value < 0 ? -1 : own);

/** How likely each way of answering is; what is left of 1 is to keep one's side whatever others do. */
export interface Chances {
  conform: number;
  independent: number;
  oppose: number;
}

/**
 * The side taken by one uniform `act` in [0, 1): conform, be independent, oppose, or else keep, in this order of luck.
 *
 * Conforms to the side of the mean `heard`, opposes the side of the mean `pressed`; either counts only if as far from 0 as `quorum`.
 * @param flips whether independence changes sides
 */
export function choose(own: number, act: number, flips: boolean, chances: Chances, heard: number, pressed: number, quorum: number): number {
  const { conform, independent, oppose } = chances;
  if (act < conform) return Math.abs(heard) >= quorum ? sideOf(heard, own) : own;
  if (act < conform + independent) return flips ? 0 - own : own;
  return act < conform + independent + oppose && Math.abs(pressed) >= quorum ? sideOf(-pressed, own) : own;
}
