import type { Ties } from "../graph/ties.js";

/** Codes of `voice.asked`: 0 for nobody; 1 + a tie for who speaks on it; beyond all ties, a stranger. */
export const askedByTie = (tie: number): number => 1 + tie;
export const askedStranger = ({ m }: Ties, j: number): number => 1 + m + j;

/** Whether a code other than 0 is that of a stranger. */
export const isStranger = ({ m }: Ties, code: number): boolean => code > m;

/** Who was asked, by a code other than 0. */
export const askedOf = ({ m, speakers }: Ties, code: number): number => (code > m ? code - 1 - m : speakers[code - 1]!);
