import { unit } from "../../spec/shape.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { inPortions } from "./generator.js";
import { somePairs } from "./pairs.js";
import { TieList } from "./tie-list.js";

/** Every pair is tied with probability p: mean degree p (n − 1), clustering p. */
export const erdosRenyi = inPortions({
  name: "erdos-renyi",
  summary: "Everybody is tied to everybody with the same small probability: no structure at all.",
  source: "Gilbert 1959, doi:10.1214/aoms/1177706098; Erdős & Rényi 1959",
  params: {
    n: agents(1000),
    p: unit(0.01, { help: "probability that two agents are tied", evidence: "assumed" }),
  },
  *generating({ n, p }, rng) {
    const expected = (p * n * (n - 1)) / 2;
    refuse(tooManyTies("p", expected));
    const ties = new TieList(expected);
    yield* somePairs({ rows: n, first: () => 0, last: (row) => row }, p, rng, (a, b) => ties.add(a, b));
    return ties.network(n);
  },
});
