import { portions, TIE } from "../../pace/portions.js";
import type { Rng } from "../../random/rng.js";
import { count, unit } from "../../spec/shape.js";
import { evenBlocks, startsOf } from "./blocks.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { standsIn } from "./ends.js";
import { inPortions } from "./generator.js";
import { somePairs } from "./pairs.js";
import { simpleNetwork } from "./simple-network.js";
import { TieList } from "./tie-list.js";

/**
 * Communities that share members: one customer is part of many.
 *
 * Each agent has a main community (attribute `community`, dealt in even blocks) and memberships − 1 others, drawn
 * without repetition. In every community each pair is tied with probability `within`, besides `between` for any pair:
 * two agents who share s communities are tied with probability 1 − (1 − between)(1 − within)^s.
 */
export const overlappingCommunities = inPortions({
  name: "overlapping-communities",
  summary: "Communities that share members: everybody belongs to several circles.",
  source: "the community-affiliation graph of Yang & Leskovec 2012, doi:10.1109/ICDM.2012.139, with even communities",
  params: {
    n: agents(1000),
    communities: count(1, 1_000_000, 40, { help: "how many communities", evidence: "assumed" }),
    memberships: count(1, 1000, 2, { help: "communities each agent is part of", evidence: "assumed" }),
    within: unit(0.1, { help: "probability of a tie for each community two agents share", evidence: "assumed" }),
    between: unit(0.001, { help: "probability of a tie between any two agents", evidence: "assumed" }),
  },
  *generating({ n, communities, memberships, within, between }, rng) {
    const expected = (n * n * (between + (within * memberships * memberships) / communities)) / 2;
    refuse(
      { param: "communities", when: communities > n, expected: `at most ${n}, one for each agent`, received: communities },
      { param: "memberships", when: memberships > communities, expected: `at most the ${communities} communities`, received: memberships },
      tooManyTies("within", expected),
    );
    const { community } = startsOf(n, evenBlocks(n, communities));
    const { ends, members } = yield* membersOf(yield* joining(community, communities, memberships, rng), communities, memberships);
    const ties = new TieList(expected);
    for (let c = 0, start = 0; c < communities; start = ends[c++]!) {
      yield* somePairs({ rows: ends[c]! - start, first: () => start, last: (row) => start + row }, within, rng, (row, w) =>
        ties.add(members[start + row]!, members[w]!));
    }
    yield* somePairs({ rows: n, first: () => 0, last: (i) => i }, between, rng, (a, b) => ties.add(a, b));
    const { from, to } = ties.network(n);
    return yield* simpleNetwork(n, from, to, { community });
  },
});

/** (n × memberships) the communities of each agent: its main one, then others drawn without repetition, by Floyd's method. */
function* joining(community: Float64Array, communities: number, memberships: number, rng: Rng): Generator<number, Uint32Array> {
  const joined = new Uint32Array(community.length * memberships);
  yield* portions(community.length, memberships * (1 + memberships / 8), (lo, hi) => join(joined, community, communities, memberships, lo, hi, rng));
  return joined;
}

function join(joined: Uint32Array, community: Float64Array, communities: number, memberships: number, lo: number, hi: number, rng: Rng): void {
  for (let i = lo; i < hi; i++) {
    const main = i * memberships;
    joined[main] = community[i]!;
    for (let k = 1; k < memberships; k++) {
      const last = communities - memberships + k - 1;
      const drawn = other(Math.floor(rng() * (last + 1)), community[i]!);
      joined[main + k] = standsIn(joined, main, main + k, drawn) ? other(last, community[i]!) : drawn;
    }
  }
}

/** The index-th community that is not the main one. */
function other(index: number, main: number): number {
  return index < main ? index : index + 1;
}

/** The members of all communities, community after community, and where each ends. */
function* membersOf(joined: Uint32Array, communities: number, memberships: number): Generator<number, { ends: Uint32Array; members: Uint32Array }> {
  const ends = new Uint32Array(communities);
  yield* portions(joined.length, TIE, (lo, hi) => { for (let k = lo; k < hi; k++) ends[joined[k]!]!++; });
  for (let c = 0, start = 0; c < communities; c++) {
    const size = ends[c]!;
    ends[c] = start;
    start += size;
  }
  const members = new Uint32Array(joined.length);
  yield* portions(joined.length, TIE, (lo, hi) => { for (let k = lo; k < hi; k++) members[ends[joined[k]!]!++] = Math.floor(k / memberships); });
  return { ends, members };
}
