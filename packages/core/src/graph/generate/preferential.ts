import { portions, TIE } from "../../pace/portions.js";
import type { Rng } from "../../random/rng.js";
import { count } from "../../spec/shape.js";
import { plainNetwork } from "../network.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { anEnd, standsIn } from "./ends.js";
import { inPortions } from "./generator.js";

/**
 * Growth with preferential attachment, from a star of m + 1 agents.
 *
 * Exactly m (n − m) ties. A share 2 m (m + 1) / (d (d + 1) (d + 2)) of a large network has degree d ≥ m.
 */
export const preferential = inPortions({
  name: "preferential",
  summary: "Newcomers tie to those who already have many ties: a few hubs, many of little degree.",
  source: "Barabási & Albert 1999, doi:10.1126/science.286.5439.509",
  params: {
    n: agents(1000),
    m: count(1, 100_000, 5, { help: "ties each newcomer makes", unit: "ties", evidence: "assumed" }),
  },
  *generating({ n, m }, rng) {
    refuse(
      { param: "m", when: n > 1 && m >= n, expected: `fewer ties a newcomer than the ${n} agents`, received: m },
      tooManyTies("m", m * (n - m)),
    );
    const size = n === 1 ? 0 : m * (n - m);
    const from = new Uint32Array(size);
    const to = new Uint32Array(size);
    for (let e = 0; e < Math.min(m, size); e++) to[e] = e + 1;
    yield* portions(n - m - 1, m * (2 * TIE + m / 64), (lo, hi) => attach(from, to, m, lo + m + 1, hi + m + 1, rng));
    return plainNetwork(n, from, to);
  },
});

/** Ties the newcomers lo … hi − 1 to different agents before them, each in proportion to its degree. */
function attach(from: Uint32Array, to: Uint32Array, m: number, lo: number, hi: number, rng: Rng): void {
  for (let newcomer = lo, first = m * (lo - m); newcomer < hi; newcomer++, first += m) {
    from.fill(newcomer, first, first + m);
    for (let e = first; e < first + m; e++) {
      do to[e] = anEnd(from, to, first, rng);
      while (standsIn(to, first, e, to[e]!));
    }
  }
}
