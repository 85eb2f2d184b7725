import { count, list, unit } from "../../spec/shape.js";
import { evenBlocks, startsOf } from "./blocks.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { inPortions } from "./generator.js";
import { somePairs } from "./pairs.js";
import { TieList } from "./tie-list.js";

/**
 * Blocks of agents, tied with one probability within a block and another between blocks.
 *
 * An agent of a block of size s has mean degree within (s − 1) + between (n − s). Attribute `community`: the block.
 */
export const stochasticBlock = inPortions({
  name: "stochastic-block",
  summary: "Separate communities, dense inside and loosely tied to one another.",
  source: "Holland, Laskey & Leinhardt 1983, doi:10.1016/0378-8733(83)90021-7",
  params: {
    n: agents(1000),
    blocks: count(1, 10_000_000, 10, { help: "how many blocks of equal size (to one agent); not read when `sizes` is given", evidence: "assumed" }),
    sizes: list(count(1, 10_000_000, undefined, { help: "agents in the block", unit: "agents" }), { help: "size of each block; empty for equal ones" }, []),
    within: unit(0.08, { help: "probability of a tie within a block", evidence: "assumed" }),
    between: unit(0.002, { help: "probability of a tie between blocks", evidence: "assumed" }),
  },
  *generating({ n, blocks, sizes, within, between }, rng) {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    refuse(
      { param: "sizes", when: sizes.length > 0 && total !== n, expected: `sizes that add up to n = ${n}`, received: total },
      { param: "blocks", when: sizes.length === 0 && blocks > n, expected: `at most ${n} blocks, one for each agent`, received: blocks },
    );
    const given = sizes.length > 0 ? sizes : evenBlocks(n, blocks);
    const inside = given.reduce((pairs, size) => pairs + (size * (size - 1)) / 2, 0);
    const expected = within * inside + between * ((n * (n - 1)) / 2 - inside);
    refuse(tooManyTies("within", expected));
    const { start, community } = startsOf(n, given);
    const ties = new TieList(expected);
    const add = (a: number, b: number) => ties.add(a, b);
    yield* somePairs({ rows: n, first: (i) => start[i]!, last: (i) => i }, within, rng, add);
    yield* somePairs({ rows: n, first: () => 0, last: (i) => start[i]! }, between, rng, add);
    return ties.network(n, { community });
  },
});
