import { type Chance, liveTies } from "./live-edges.js";

/** What an agent is in the end: not reached, praising or criticising. */
export type Side = 0 | 1 | -1;

/** Chance that praise is heard first of so many who reach an agent in the same step. */
export type Precedence = (praising: number, criticising: number) => number;

/** Those who reach an agent in the same step try in random order; criticism counts `weight` times. */
export const inRandomOrder = (weight = 1): Precedence => (praising, criticising) => praising / (praising + weight * criticising);

/** Criticism comes first whenever there is any (negativity dominance). */
export const criticismFirst: Precedence = (_praising, criticising) => (criticising > 0 ? 0 : 1);

/** The sides of all agents as one number, in base 3. */
export const codeOf = (sides: ArrayLike<number>, first = 0, n = sides.length): number => {
  let code = 0;
  for (let i = n - 1; i >= 0; i--) code = 3 * code + sides[first + i]! + 1;
  return code;
};

/**
 * IC-N by going through all outcomes: how likely the sides of all agents are in the end. Seeds praise with probability `quality`, too.
 *
 * Chen et al. 2011, Influence maximization in social networks when negative opinions may emerge and propagate (SDM): abstract read; the transitions are from memory.
 */
export function signedCascades(n: number, ties: readonly Chance[], seeds: readonly number[], quality: number, precedence: Precedence): Map<number, number> {
  const likely = new Map<number, number>();
  for (const [live, probability] of liveTies(ties)) {
    for (const [sides, chance] of settled(Array.from({ length: n }, () => 0 as const), seeds.map((seed) => [seed, quality] as const))) {
      follow(live, sides, seeds, probability * chance);
    }
  }
  return likely;

  function follow(live: readonly Chance[], sides: readonly Side[], fresh: readonly number[], probability: number): void {
    const reached = [...new Set(live.filter(({ speaker, hearer }) => fresh.includes(speaker) && sides[hearer] === 0).map(({ hearer }) => hearer))];
    if (reached.length === 0) {
      likely.set(codeOf(sides), (likely.get(codeOf(sides)) ?? 0) + probability);
      return;
    }
    const voices = (agent: number, side: Side) => live.filter(({ speaker, hearer }) => hearer === agent && fresh.includes(speaker) && sides[speaker] === side).length;
    const praise = reached.map((agent) => [agent, quality * precedence(voices(agent, 1), voices(agent, -1))] as const);
    for (const [next, chance] of settled(sides, praise)) follow(live, next, reached, probability * chance);
  }
}

/** Every way in which those reached may take sides, with its probability. */
function* settled(sides: readonly Side[], praise: readonly (readonly [agent: number, chance: number])[]): Generator<readonly [sides: readonly Side[], probability: number]> {
  const [first, ...rest] = praise;
  if (first === undefined) {
    yield [sides, 1];
    return;
  }
  for (const [side, chance] of [[1, first[1]], [-1, 1 - first[1]]] as const) {
    if (chance === 0) continue;
    for (const [after, probability] of settled(sides.with(first[0], side), rest)) yield [after, probability * chance];
  }
}

/** Expected number of agents who praise in the end. */
export function expectedPraise(n: number, likely: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [code, probability] of likely) {
    for (let i = 0, rest = code; i < n; i++, rest = Math.floor(rest / 3)) if (rest % 3 === 2) sum += probability;
  }
  return sum;
}
