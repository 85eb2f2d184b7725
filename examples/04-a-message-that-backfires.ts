// # A message that backfires
//
// Why did one person turn against the brand? A run can say, for every person and every step, since whatever was not recorded
// is computed again, with the same bits.
import assert from "node:assert/strict";
import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";

const run = simulate(scenario("push-harder", { "network.n": 300 }), { seed: "backfire" });

// What became of each person is one of five modes, by comparison with the run without the campaign.
const people = Array.from({ length: 300 }, (_, i) => run.idOf(i));
const turned = people.filter((id) => run.modeOf(id) === "pushedBack");
console.log(`${turned.length} of ${people.length} people were pushed back`);
assert.equal(turned.length / people.length, run.summary.modes!.pushedBack);

// One of them, in the step in which what it says moved most.
const one = turned[0]!;
const why = run.explain(one);
console.log(why.text);

// The explanation is also data: the four conditions of reactance, all that was heard, and the same decision again with one
// circumstance changed.
for (const { name, value, holds } of why.conditions) console.log(`${name}: ${value.toFixed(2)}, ${holds ? "holds" : "does not hold"}`);
for (const { change, evaluation } of why.whatIf) console.log(`${change}, it would have said ${evaluation.toFixed(2)}`);
assert.ok(why.conditions.every(({ holds }) => holds));
assert.ok(why.after.expressed < why.before.expressed);

// A fork keeps the past and changes the future: the same luck, but from step 10 on the brand is silent.
const silent = run.fork(10, { push: 0 });
assert.deepEqual(silent.at(10).expressed, run.at(10).expressed);
console.log(`public opinion ends at ${run.summary.publicMean.toFixed(3)}, and at ${silent.summary.publicMean.toFixed(3)} had the brand stopped at step 10`);
assert.notEqual(silent.hash, run.hash);
