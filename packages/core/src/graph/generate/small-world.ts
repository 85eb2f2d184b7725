import type { Rng } from "../../random/rng.js";
import { count, unit } from "../../spec/shape.js";
import { plainNetwork } from "../network.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { standsIn } from "./ends.js";
import { defineGenerator } from "./generator.js";
import { MAX_TABLED, TiedPairs } from "./tied-pairs.js";

/**
 * A ring of near neighbours, some ties of which are rewired to anybody.
 *
 * Mean degree is k exactly. Clustering is 3(k − 2) / (4(k − 1)) at p = 0 and falls about as (1 − p)³.
 * Takes time in proportion to n k while k is small, and to n k · n / (n − k) where hardly anybody is left to rewire to.
 */
export const smallWorld = defineGenerator({
  name: "small-world",
  summary: "A ring of near neighbours with a few shortcuts: tight circles, short ways.",
  source: "Watts & Strogatz 1998, doi:10.1038/30918",
  params: {
    n: agents(1000),
    k: count(0, 100_000, 10, { help: "neighbours of each agent on the ring; even", unit: "agents", evidence: "assumed" }),
    p: unit(0.1, { help: "probability that a tie is rewired", evidence: "assumed" }),
  },
  generate({ n, k, p }, rng) {
    refuse(
      { param: "k", when: n > 1 && k >= n, expected: `fewer neighbours than the ${n} agents`, received: k },
      { param: "k", when: k % 2 === 1, expected: "an even number of neighbours, half on each side", received: k, hint: `${k - 1} or ${k + 1}` },
      tooManyTies("k", (n * k) / 2),
    );
    if (n === 1) return plainNetwork(1, new Uint32Array(0), new Uint32Array(0));
    const half = k / 2;
    const from = new Uint32Array(n * half);
    const to = new Uint32Array(n * half);
    for (let e = 0; e < from.length; e++) {
      from[e] = Math.floor(e / half);
      to[e] = (from[e]! + (e % half) + 1) % n;
    }
    rewire(n, half, p, to, rng);
    return plainNetwork(n, from, to);
  },
});

/** Lap by lap round the ring, moves the far end of a tie with probability p to an agent not yet tied to the near end. */
function rewire(n: number, half: number, p: number, to: Uint32Array, rng: Rng): void {
  const degree = new Uint32Array(n).fill(2 * half);
  const table = half > 32 && n <= MAX_TABLED ? tableOf(n, half, to) : null;
  const areTied = (a: number, b: number) => (table === null ? owns(to, half, a, b) || owns(to, half, b, a) : table.has(a, b));
  for (let lap = 0; lap < half; lap++) {
    for (let i = 0; i < n; i++) {
      if (rng() >= p || degree[i] === n - 1) continue;
      const e = i * half + lap;
      let far: number;
      do far = Math.floor(rng() * n);
      while (far === i || areTied(i, far));
      table?.flip(i, to[e]!);
      table?.flip(i, far);
      degree[to[e]!]!--;
      degree[far]!++;
      to[e] = far;
    }
  }
}

/** The ties as a table, for agents with so many that looking through them takes long. */
function tableOf(n: number, half: number, to: Uint32Array): TiedPairs {
  const table = new TiedPairs(n);
  for (let e = 0; e < to.length; e++) table.flip(Math.floor(e / half), to[e]!);
  return table;
}

/** Whether one of the `half` ties that start at `owner` leads to `other`. */
function owns(to: Uint32Array, half: number, owner: number, other: number): boolean {
  return standsIn(to, owner * half, (owner + 1) * half, other);
}
