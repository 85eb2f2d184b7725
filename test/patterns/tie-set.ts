/** Two people and the strength of their tie. */
export type Tie = readonly [a: number, b: number, strength: number];

/** Ties heard both ways, at most one of each two people. */
export function tieSet() {
  const ties = new Map<string, Tie>();
  return {
    /** Ties two people; false for one with oneself, or where there is a tie already. */
    tie(a: number, b: number, strength: number): boolean {
      const name = a < b ? `${a} ${b}` : `${b} ${a}`;
      if (a === b || ties.has(name)) return false;
      ties.set(name, [a, b, strength]);
      return true;
    },
    all: (): Tie[] => [...ties.values()],
  };
}
