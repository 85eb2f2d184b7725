/** How many have adopted after each step, on average and how variably: the market of people who all hear all, exactly. */
export interface Adopters {
  /** (steps + 1) expected share of adopters after so many steps. */
  readonly mean: readonly number[];
  /** (steps + 1) standard deviation of that share in one market. */
  readonly sd: readonly number[];
}

/** The number of adopters as a Markov chain: in each step those who have not adopted do so, each on its own, with a probability that depends on how many have. */
export function adopterChain(n: number, steps: number, probability: (adopters: number) => number): Adopters {
  const rows = Array.from({ length: n + 1 }, (_, adopters) => binomial(n - adopters, probability(adopters)));
  let likely = Float64Array.from({ length: n + 1 }, (_, adopters) => Number(adopters === 0));
  const moments = [momentsOf(likely)];
  for (let step = 0; step < steps; step++) {
    const next = new Float64Array(n + 1);
    for (let adopters = 0; adopters <= n; adopters++) {
      const row = rows[adopters]!;
      if (likely[adopters]! > 0) for (let k = 0; k < row.length; k++) next[adopters + k] = next[adopters + k]! + likely[adopters]! * row[k]!;
    }
    likely = next;
    moments.push(momentsOf(likely));
  }
  return { mean: moments.map(([mean]) => mean / n), sd: moments.map(([, sd]) => sd / n) };
}

/** Probabilities of 0 … n successes, by their ratios; for p in [0, 1) with (1 - p)^n above the smallest double. */
function binomial(n: number, p: number): Float64Array {
  const chances = new Float64Array(n + 1);
  chances[0] = (1 - p) ** n;
  for (let k = 1; k <= n; k++) chances[k] = (chances[k - 1]! * (n - k + 1) * p) / (k * (1 - p));
  return chances;
}

function momentsOf(likely: Float64Array): readonly [mean: number, sd: number] {
  let [mean, square] = [0, 0];
  likely.forEach((p, adopters) => {
    mean += p * adopters;
    square += p * adopters * adopters;
  });
  return [mean, Math.sqrt(Math.max(0, square - mean * mean))];
}
