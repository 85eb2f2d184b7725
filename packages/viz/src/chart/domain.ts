/** Finite numbers among values. */
export const finite = (values: readonly (number | undefined)[]): number[] => values.filter((each): each is number => Number.isFinite(each));

/** Least and greatest finite value, with room where they are one; [0, 1] when there is none. */
export function domain(values: readonly (number | undefined)[], room = 0): [number, number] {
  const known = finite(values);
  if (known.length === 0) return [0, 1];
  const low = known.reduce((a, b) => Math.min(a, b));
  const high = known.reduce((a, b) => Math.max(a, b));
  const pad = low === high ? Math.abs(low) / 10 || 1 : (high - low) * room;
  return [low - pad, high + pad];
}
