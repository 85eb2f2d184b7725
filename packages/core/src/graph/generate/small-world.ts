import { portions, TIE } from "../../pace/portions.js";
import type { Rng } from "../../random/rng.js";
import { count, unit } from "../../spec/shape.js";
import { plainNetwork } from "../network.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { standsIn } from "./ends.js";
import { inPortions } from "./generator.js";
import { MAX_TABLED, TiedPairs } from "./tied-pairs.js";

/**
 * A ring of near neighbours, some ties of which are rewired to anybody.
 *
 * Mean degree is k exactly. Clustering is 3(k − 2) / (4(k − 1)) at p = 0 and falls about as (1 − p)³.
 * Takes time in proportion to n k while k is small, and to n k · n / (n − k) where hardly anybody is left to rewire to.
 */
export const smallWorld = inPortions({
  name: "small-world",
  summary: "A ring of near neighbours with a few shortcuts: tight circles, short ways.",
  source: "Watts & Strogatz 1998, doi:10.1038/30918",
  params: {
    n: agents(1000),
    k: count(0, 100_000, 10, { help: "neighbours of each agent on the ring; even", unit: "agents", evidence: "assumed" }),
    p: unit(0.1, { help: "probability that a tie is rewired", evidence: "assumed" }),
  },
  *generating({ n, k, p }, rng) {
    refuse(
      { param: "k", when: n > 1 && k >= n, expected: `fewer neighbours than the ${n} agents`, received: k },
      { param: "k", when: k % 2 === 1, expected: "an even number of neighbours, half on each side", received: k, hint: `${k - 1} or ${k + 1}` },
      tooManyTies("k", (n * k) / 2),
    );
    if (n === 1) return plainNetwork(1, new Uint32Array(0), new Uint32Array(0));
    const half = k / 2;
    const from = new Uint32Array(n * half);
    const to = new Uint32Array(n * half);
    yield* portions(from.length, TIE, (lo, hi) => tieRing(n, half, from, to, lo, hi));
    yield* rewiring(n, half, p, to, rng);
    return plainNetwork(n, from, to);
  },
});

function tieRing(n: number, half: number, from: Uint32Array, to: Uint32Array, lo: number, hi: number): void {
  for (let e = lo; e < hi; e++) {
    from[e] = Math.floor(e / half);
    to[e] = (from[e]! + (e % half) + 1) % n;
  }
}

/** A ring being rewired. */
interface Ring {
  readonly n: number;
  readonly half: number;
  readonly p: number;
  readonly to: Uint32Array;
  readonly degree: Uint32Array;
  /** The ties as a table, for agents with so many that looking through them takes long. */
  readonly table: TiedPairs | null;
}

/** Lap by lap round the ring. */
function* rewiring(n: number, half: number, p: number, to: Uint32Array, rng: Rng): Generator<number, void> {
  const table = half > 32 && n <= MAX_TABLED ? new TiedPairs(n) : null;
  if (table !== null) yield* portions(to.length, TIE, (lo, hi) => { for (let e = lo; e < hi; e++) table.flip(Math.floor(e / half), to[e]!); });
  const ring: Ring = { n, half, p, to, degree: new Uint32Array(n).fill(2 * half), table };
  const cost = TIE + (p * (1 + half / 8) * n) / (n - 2 * half);
  for (let lap = 0; lap < half; lap++) yield* portions(n, cost, (lo, hi) => rewire(ring, lap, lo, hi, rng));
}

/** Moves the far end of one tie of each agent with probability p to an agent not yet tied to the near end. */
function rewire(ring: Ring, lap: number, lo: number, hi: number, rng: Rng): void {
  const { n, half, p, to, degree, table } = ring;
  for (let i = lo; i < hi; i++) {
    if (rng() >= p || degree[i] === n - 1) continue;
    const e = i * half + lap;
    let far: number;
    do far = Math.floor(rng() * n);
    while (far === i || areTied(ring, i, far));
    table?.flip(i, to[e]!);
    table?.flip(i, far);
    degree[to[e]!]!--;
    degree[far]!++;
    to[e] = far;
  }
}

function areTied({ half, to, table }: Ring, a: number, b: number): boolean {
  return table === null ? owns(to, half, a, b) || owns(to, half, b, a) : table.has(a, b);
}

/** Whether one of the `half` ties that start at `owner` leads to `other`. */
function owns(to: Uint32Array, half: number, owner: number, other: number): boolean {
  return standsIn(to, owner * half, (owner + 1) * half, other);
}
