import { portions } from "../../pace/portions.js";
import type { Rng } from "../../random/rng.js";
import { count, unit } from "../../spec/shape.js";
import { plainNetwork } from "../network.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { anEnd, standsIn } from "./ends.js";
import { inPortions } from "./generator.js";

/**
 * Preferential attachment with triads: after each tie to a hub, the next goes with probability `triad` to a neighbour of it.
 *
 * Exactly m (n − m) ties, from a star of m + 1 agents; degrees as in `preferential`, and clustering that grows with `triad`.
 */
export const holmeKim = inPortions({
  name: "holme-kim",
  summary: "Hubs and tight circles at once: newcomers befriend a popular agent and some of its friends.",
  source: "Holme & Kim 2002, doi:10.1103/PhysRevE.65.026107",
  params: {
    n: agents(1000),
    m: count(1, 100_000, 5, { help: "ties each newcomer makes", unit: "ties", evidence: "assumed" }),
    triad: unit(0.5, { help: "probability that a tie closes a triad with the one before", evidence: "assumed" }),
  },
  *generating({ n, m, triad }, rng) {
    refuse(
      { param: "m", when: n > 1 && m >= n, expected: `fewer ties a newcomer than the ${n} agents`, received: m },
      tooManyTies("m", m * (n - m)),
    );
    const size = n === 1 ? 0 : m * (n - m);
    const growing = { from: new Uint32Array(size), to: new Uint32Array(size), last: new Uint32Array(n), before: new Uint32Array(2 * size) };
    for (let e = 0; e < Math.min(m, size); e++) tie(growing, e, 0, e + 1);
    yield* portions(n - m - 1, m * (1 + m / 2), (lo, hi) => {
      for (let newcomer = lo + m + 1; newcomer < hi + m + 1; newcomer++) join(growing, newcomer, m * (newcomer - m), m, triad, rng);
    });
    return plainNetwork(n, growing.from, growing.to);
  },
});

/** Ends are numbered 2e (from) and 2e + 1 (to), plus one, so that 0 is none. */
interface Growing {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** (n) the end made last at each agent. */
  readonly last: Uint32Array;
  /** (2 ties) the end made before at the same agent. */
  readonly before: Uint32Array;
}

function tie({ from, to, last, before }: Growing, e: number, a: number, b: number): void {
  from[e] = a;
  to[e] = b;
  before[2 * e] = last[a]!;
  last[a] = 2 * e + 1;
  before[2 * e + 1] = last[b]!;
  last[b] = 2 * e + 2;
}

function join(growing: Growing, newcomer: number, first: number, m: number, triad: number, rng: Rng): void {
  const { from, to } = growing;
  let hub = -1;
  for (let e = first; e < first + m; e++) {
    const friend = hub >= 0 && rng() < triad ? aFriend(growing, hub, newcomer, first, e, rng) : -1;
    if (friend < 0) {
      do hub = anEnd(from, to, first, rng);
      while (standsIn(to, first, e, hub));
    }
    tie(growing, e, newcomer, friend < 0 ? hub : friend);
  }
}

/** A neighbour of the hub that the newcomer is not tied to yet, each as likely; −1 when there is none. */
function aFriend({ from, to, last, before }: Growing, hub: number, newcomer: number, first: number, made: number, rng: Rng): number {
  let [friends, chosen] = [0, -1];
  for (let end = last[hub]!; end > 0; end = before[end - 1]!) {
    const e = (end - 1) >> 1;
    const other = end % 2 === 1 ? to[e]! : from[e]!;
    if (other !== newcomer && !standsIn(to, first, made, other) && Math.floor(rng() * ++friends) === 0) chosen = other;
  }
  return chosen;
}
