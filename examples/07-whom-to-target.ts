// # Whom to target when it can backfire
//
// Those who are heard by most, or those who resist least? Where most people are powerful and unsure, a message pressed on the
// wrong ones is answered with its opposite, and their hearers hear that. Net advocacy counts both: how far a campaign moves what
// people say with its message, minus how far it moves it against, compared with the same run without its contacts.
import assert from "node:assert/strict";
import { scenario } from "@talkback/core/scenarios";
import type { Interval } from "@talkback/core/stats";
import { bestTargets, budgetCurve, compareTargets, finish, lazyForward, netAdvocacy, standardTargets } from "@talkback/core/experiment";

// One society of sixty: the same network and people in every replication, so that one can speak of targets by name.
const N = 60;
const everybody = Array.from({ length: N }, (_, i) => String(i));
const story = scenario("push-harder", { network: { kind: "preferential", n: N, m: 3 }, steps: 30, window: 10 });
const luck = { seed: "whom", society: "one" } as const;

// A search adds, one by one, whoever brings most. It looks at four replications and is judged on twelve others: what a search finds
// on the luck it saw flatters it. `spendAll` lets it go on where everybody who is left costs more than they bring.
const worth = netAdvocacy(story, { seed: luck.seed, replications: 4 });
const search = finish(lazyForward(everybody, worth, { budget: N, spendAll: true }));
const ranked = search.chosen.map(({ target }) => target);
const judged = { ...luck, first: 4, replications: 12 };

// A tenth of the people, chosen in nine ways.
const say = ({ mean, low, high }: Interval) => `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
const rows = finish(compareTargets(story, { ...standardTargets(0.1), "found by search": { kind: "listed", ids: ranked.slice(0, N / 10) } }, judged));
for (const { name, net, gained, lost, backfire, toBaseline } of rows) {
  const against = toBaseline === null ? "" : toBaseline.low > 0 ? ", more than at random" : toBaseline.high < 0 ? ", less than at random" : ", too close to tell";
  console.log(`${name}: net ${say(net)}, gained ${gained.mean.toFixed(3)}, lost ${lost.mean.toFixed(3)}, backfire ${backfire!.mean.toFixed(2)}${against}`);
}

const of = (name: string) => rows.find((row) => row.name === name)!;
assert.ok(of("low power").toBaseline!.low > 0);
assert.ok(of("most heard").toBaseline!.high < 0);
assert.ok(of("powerful, unsure").backfire!.low > 0.9);
assert.ok(rows.every(({ name, net }) => name === "found by search" || net.high < of("found by search").net.low));

// The more, the better? In the order in which the search took them:
const best = bestTargets(search).length;
const budgets = [0, 6, 12, best, 30, 40, 50, N];
const curve = finish(budgetCurve(story, (budget) => ({ kind: "listed", ids: ranked.slice(0, budget) }), { ...judged, budgets }));
for (const { budget, net, more } of curve.points) console.log(`${budget} targets: net ${say(net)}${more === null ? "" : `, ${say(more)} more than the line before`}`);
console.log(`beyond ${curve.hurtsBeyond} of ${N} targets, more targets hurt`);

assert.equal(curve.hurtsBeyond, best);
assert.ok(curve.points.at(-1)!.net.high < 0, "addressing everybody is worse than addressing nobody");

// It is one society of sixty, drawn once, under one rule whose resistance is assumed: what holds here need not hold in another.
// Nor is the search's choice the best there is. Where contacts can backfire, no bound is known for it.
