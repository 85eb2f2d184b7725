/*
 * Exact distributions on small networks by going through all outcomes of chance, written from the papers and without the engine.
 */

/** A tie that passes with a probability. */
export interface Chance {
  readonly speaker: number;
  readonly hearer: number;
  readonly probability: number;
}

/** Probability by set of agents, a set as the sum of 2^agent. */
export type Sets = ReadonlyMap<number, number>;

/** All agents reached from the seeds along live ties. */
export function reachedAlong(live: readonly Chance[], seeds: readonly number[]): number {
  let reached = seeds.reduce((set, seed) => set | (1 << seed), 0);
  for (let before = -1; before !== reached;) {
    before = reached;
    for (const { speaker, hearer } of live) if ((reached >> speaker) & 1) reached |= 1 << hearer;
  }
  return reached;
}

/** Every set of live ties with its probability: each is live on its own (independent cascade). */
export function* liveTies(ties: readonly Chance[]): Generator<readonly [live: readonly Chance[], probability: number]> {
  for (let world = 0; world < 1 << ties.length; world++) {
    const live = ties.filter((_, e) => (world >> e) & 1);
    yield [live, ties.reduce((product, { probability }, e) => product * ((world >> e) & 1 ? probability : 1 - probability), 1)];
  }
}

/** Every choice of at most one live tie into each agent, with the probability of that tie, none with what is left (linear threshold). */
export function* oneLiveTieEach(n: number, ties: readonly Chance[], agent = 0): Generator<readonly [live: readonly Chance[], probability: number]> {
  if (agent === n) {
    yield [[], 1];
    return;
  }
  const own = ties.filter(({ hearer }) => hearer === agent);
  const none = 1 - own.reduce((sum, { probability }) => sum + probability, 0);
  for (const [live, rest] of oneLiveTieEach(n, ties, agent + 1)) {
    yield [live, rest * none];
    for (const tie of own) yield [[tie, ...live], rest * tie.probability];
  }
}

/** How likely each set is to be the one that is reached in the end. */
export function reachedSets(worlds: Iterable<readonly [live: readonly Chance[], probability: number]>, seeds: readonly number[]): Sets {
  const sets = new Map<number, number>();
  for (const [live, probability] of worlds) {
    const set = reachedAlong(live, seeds);
    sets.set(set, (sets.get(set) ?? 0) + probability);
  }
  return sets;
}
