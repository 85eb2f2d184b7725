/*
 * Textbook models, each written from its own paper on arrays of opinions. A row of weights sums to 1.
 */
type Row = readonly number[];
type Matrix = readonly Row[];

const weighted = (weights: Row, values: Row): number => {
  let sum = 0;
  for (let j = 0; j < values.length; j++) sum += weights[j]! * values[j]!;
  return sum;
};

const sign = (value: number): number => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** DeGroot 1974, doi:10.1080/01621459.1974.10480137: everybody takes the weighted mean. */
export const deGroot = (opinions: Row, weights: Matrix): number[] => opinions.map((_, i) => weighted(weights[i]!, opinions));

/** Friedkin & Johnsen 1990, doi:10.1080/0022250X.1990.9990069; `susceptibility` is their lambda in [0, 1]. */
export const friedkinJohnsen = (opinions: Row, initial: Row, weights: Matrix, susceptibility: number): number[] =>
  opinions.map((_, i) => susceptibility * weighted(weights[i]!, opinions) + (1 - susceptibility) * initial[i]!);

/**
 * Expressed and private opinions, Ye et al. 2019, doi:10.1016/j.automatica.2019.05.059. `weights` mixes an agent's own
 * private opinion with what others express; `publicWeights` averages what is expressed around it; `resilience` is phi.
 */
export function expressedPrivate(
  state: { readonly privately: Row; readonly expressed: Row; readonly initial: Row },
  model: { readonly weights: Matrix; readonly publicWeights: Matrix; readonly susceptibility: number; readonly resilience: number },
): { privately: number[]; expressed: number[] } {
  const privately = state.privately.map((own, i) => {
    const seen = state.expressed.map((said, j) => (j === i ? own : said));
    return model.susceptibility * weighted(model.weights[i]!, seen) + (1 - model.susceptibility) * state.initial[i]!;
  });
  const expressed = privately.map(
    (own, i) => model.resilience * own + (1 - model.resilience) * weighted(model.publicWeights[i]!, state.expressed),
  );
  return { privately, expressed };
}

/** Hegselmann & Krause 2002, JASSS 5(3)2: the mean of everybody within `epsilon`, oneself included. */
export function hegselmannKrause(opinions: Row, epsilon: number): number[] {
  return opinions.map((own) => {
    const near = opinions.filter((other) => Math.abs(other - own) <= epsilon);
    return near.reduce((sum, other) => sum + other, 0) / near.length;
  });
}

/** Deffuant et al. 2000, doi:10.1142/S0219525900000078: two agents nearer than `epsilon` approach each other by `mu`. */
export function deffuant(pair: readonly [number, number], epsilon: number, mu: number): [number, number] {
  const [x, y] = pair;
  return Math.abs(x - y) < epsilon ? [x + mu * (y - x), y + mu * (x - y)] : [x, y];
}

/** Jager & Amblard 2005, doi:10.1007/s10588-005-6282-2: nearer than `acceptance` attracts, beyond `rejection` repels. */
export function jagerAmblard(own: number, other: number, acceptance: number, rejection: number, mu: number): number {
  const distance = Math.abs(other - own);
  if (distance < acceptance) return own + mu * (other - own);
  if (distance > rejection) return Math.max(-1, Math.min(1, own + mu * (own - other)));
  return own;
}

/** The voter model: agent i takes the opinion of agent j. */
export const voter = (opinions: Row, i: number, j: number): number[] => opinions.map((own, agent) => (agent === i ? opinions[j]! : own));

/** Majority rule on opinions of -1 and 1: the whole group takes the majority's, and keeps its own on a tie. */
export function majorityRule(group: Row): number[] {
  const majority = sign(group.reduce((sum, opinion) => sum + opinion, 0));
  return majority === 0 ? [...group] : group.map(() => majority);
}

/** Binomial coefficient by Pascal's rule. */
const choose = (n: number, k: number): number => (k === 0 || k === n ? 1 : choose(n - 1, k - 1) + choose(n - 1, k));

const repeated = (base: number, times: number): number => {
  let product = 1;
  for (let i = 0; i < times; i++) product *= base;
  return product;
};

/** Galam 2004, Physica A 333:453-460, arXiv cond-mat/0307404: the share of +1 after one update in groups of odd `size`. */
export function galamContrarians(share: number, size: number, contrarians: number): number {
  let majority = 0;
  for (let m = (size + 1) / 2; m <= size; m++) majority += choose(size, m) * repeated(share, m) * repeated(1 - share, size - m);
  return (1 - contrarians) * majority + contrarians * (1 - majority);
}

/** The contrarian share at which the slope of Galam's map at one half falls to 1: 1/6 for groups of 3. */
export function galamCritical(size: number): number {
  const half = (size - 1) / 2;
  const slope = (size * choose(size - 1, half)) / repeated(2, size - 1);
  return (1 - 1 / slope) / 2;
}

/** Nyczka, Sznajd-Weron & Cislo 2012, arXiv 1204.3151: the mean-field drift of the share of +1. */
export function qVoterDrift(share: number, q: number, p: number, noise: "independence" | "anticonformity"): number {
  const up = repeated(share, q);
  const down = repeated(1 - share, q);
  const conformity = (1 - share) * up - share * down;
  const other = noise === "independence" ? (1 - share) / 2 - share / 2 : (1 - share) * down - share * up;
  return (1 - p) * conformity + p * other;
}

/** The anticonformity at which an even split becomes stable. */
export const qVoterCriticalAnticonformity = (q: number): number => (q - 1) / (2 * q);

/** The independence at which an even split becomes stable. */
export const qVoterCriticalIndependence = (q: number): number => (q - 1) / (q - 1 + repeated(2, q - 1));

/** A tie with its coin: open if the coin is below the probability. */
export interface Coin {
  readonly speaker: number;
  readonly hearer: number;
  readonly probability: number;
  readonly coin: number;
}

/** Independent cascade (Kempe, Kleinberg & Tardos 2003, doi:10.1145/956750.956769): the step each agent is reached in. */
export function independentCascade(coins: readonly Coin[], seeds: readonly number[]): Map<number, number> {
  const reached = new Map(seeds.map((seed) => [seed, 0]));
  for (let step = 1, grew = true; grew; step++) {
    grew = false;
    for (const { speaker, hearer, probability, coin } of coins) {
      if (reached.get(speaker) !== step - 1 || reached.has(hearer) || coin >= probability) continue;
      reached.set(hearer, step);
      grew = true;
    }
  }
  return reached;
}

/** Linear threshold (the same paper): an agent follows once the weights of its active speakers reach its threshold. */
export function linearThreshold(
  ties: readonly { readonly speaker: number; readonly hearer: number; readonly weight: number }[],
  thresholds: ReadonlyMap<number, number>,
  seeds: readonly number[],
): Map<number, number> {
  const reached = new Map(seeds.map((seed) => [seed, 0]));
  for (let step = 1, grew = true; grew; step++) {
    grew = false;
    const before = new Set(reached.keys());
    for (const [agent, threshold] of thresholds) {
      if (before.has(agent)) continue;
      let weight = 0;
      for (const tie of ties) if (tie.hearer === agent && before.has(tie.speaker)) weight += tie.weight;
      if (weight < threshold) continue;
      reached.set(agent, step);
      grew = true;
    }
  }
  return reached;
}
