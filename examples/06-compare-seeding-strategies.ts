// # Compare seeding strategies
//
// Whom should a campaign address: those heard by most, those with least power, or people at random? One run cannot tell. A
// comparison needs many pairs of runs, each pair with the same network, people and luck, and an interval over the pairs.
import assert from "node:assert/strict";
import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { meanInterval } from "@talkback/core/stats";

// A tenth of the people is addressed, in every strategy. The study is small on purpose, to run in seconds.
const PAIRS = 12;
const strategies = {
  "at-random": { kind: "at-random", share: 0.1 },
  "by-degree": { kind: "by-degree", share: 0.1 },
  "least power": { kind: "by-power", share: 0.1, order: "lowest" },
};
const base = scenario("push-harder", { network: { kind: "preferential", n: 200, m: 5 }, "campaigns.0.weight": 1, push: 12 });

// `ground` hands the network of the first run on to the others of a pair; `replication` is the pair's luck.
const pairs = Array.from({ length: PAIRS }, (_, replication) => {
  const first = simulate(base, { seed: "seeding", replication, record: "none", twin: false });
  return Object.entries(strategies).map(([name, targets]) => {
    const run = first.with({ "campaigns.0.targets": targets });
    return { name, publicMean: run.summary.publicMean };
  });
});

// Each strategy against targets at random, pair by pair: luck that both share cancels out.
const gainOf = (k: number) => meanInterval(pairs.map((pair) => pair[k]!.publicMean - pair[0]!.publicMean))!;
const gains = pairs[0]!.map(({ name }, k) => ({ name, gain: gainOf(k) })).slice(1);
for (const { name, gain: { mean, low, high } } of gains) {
  const verdict = low > 0 ? "more" : high < 0 ? "less" : "too close to tell";
  console.log(`${name} against at-random: ${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}], ${verdict} (${PAIRS} pairs)`);
}

// "Too close to tell" is an answer too; more pairs narrow an interval. What holds here holds for this model, these
// parameters and this network. It is no claim about real campaigns.
//
// Unpaired, the same runs would say less: their interval is as wide as the luck of whole networks.
const alone = meanInterval(pairs.map((pair) => pair[1]!.publicMean))!;
assert.ok(gains[0]!.gain.high - gains[0]!.gain.low < alone.high - alone.low);
