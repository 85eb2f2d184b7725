/** Opinions nearer to 0 than this are neutral: they neither pass on nor contradict. */
export const NEUTRAL = 0.05;

/**
 * What saying `opinion` does to the parent's opinion, as an index into `RELATIONS`.
 *
 * Of the same sign it passes it on, of the opposite it contradicts it; it inverts it when reactance made it so.
 * @param reaction the agent's column of that name: 0 for no reactance, else 2 + the sign it would have had without
 */
export function relationOf(parent: number, opinion: number, reaction: number): number {
  if (Math.abs(parent) < NEUTRAL || Math.abs(opinion) < NEUTRAL) return 0;
  if (Math.sign(parent) === Math.sign(opinion)) return 1;
  return reaction > 0 && reaction - 2 !== Math.sign(opinion) ? 3 : 2;
}
