import { count } from "../../spec/shape.js";
import { plainNetwork } from "../network.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { anEnd, standsIn } from "./ends.js";
import { defineGenerator } from "./generator.js";

/**
 * Growth with preferential attachment, from a star of m + 1 agents.
 *
 * Exactly m (n − m) ties. A share 2 m (m + 1) / (d (d + 1) (d + 2)) of a large network has degree d ≥ m.
 */
export const preferential = defineGenerator({
  name: "preferential",
  summary: "Newcomers tie to those who already have many ties: a few hubs, many of little degree.",
  source: "Barabási & Albert 1999, doi:10.1126/science.286.5439.509",
  params: {
    n: agents(1000),
    m: count(1, 100_000, 5, { help: "ties each newcomer makes", unit: "ties", evidence: "assumed" }),
  },
  generate({ n, m }, rng) {
    refuse(
      { param: "m", when: n > 1 && m >= n, expected: `fewer ties a newcomer than the ${n} agents`, received: m },
      tooManyTies("m", m * (n - m)),
    );
    const size = n === 1 ? 0 : m * (n - m);
    const from = new Uint32Array(size);
    const to = new Uint32Array(size);
    for (let e = 0; e < Math.min(m, size); e++) to[e] = e + 1;
    for (let newcomer = m + 1, first = m; newcomer < n; newcomer++, first += m) {
      from.fill(newcomer, first, first + m);
      for (let e = first; e < first + m; e++) {
        do to[e] = anEnd(from, to, first, rng);
        while (standsIn(to, first, e, to[e]!));
      }
    }
    return plainNetwork(n, from, to);
  },
});
