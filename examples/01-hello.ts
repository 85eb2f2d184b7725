// # Hello
//
// A brand lets its customers feel powerful, then pushes messages at them. What do people think of the brand, and what do they
// say of it? `push-harder` is one of the scenarios that come with the library.
import assert from "node:assert/strict";
import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";

// A run is a scenario and a seed. The same two give the same run, on every machine and in every browser.
const run = simulate(scenario("push-harder", { "network.n": 300 }), { seed: "hello" });

// Outcomes are means over all agents and the last 20 steps. Attitudes lie between -1 and 1.
const { privateMean, publicMean, backfire, lift } = run.summary;
console.log(`they think ${privateMean.toFixed(2)} and say ${publicMean.toFixed(2)} of the brand`);

// Each person is compared with the same person, with the same luck, in a world without the campaign. `backfire` is the share of
// those reached whom it moved against the message, `lift` the share whom it moved with it. The two always stand together.
console.log(`of those reached, ${percent(backfire)} now say less of it and ${percent(lift)} say more`);

// One run is an example, not a finding: `06-compare-seeding-strategies.ts` shows how to get from the one to the other.
const again = simulate(scenario("push-harder", { "network.n": 300 }), { seed: "hello" });
assert.equal(again.hash, run.hash);
assert.ok(publicMean < privateMean);

function percent(share: number | null): string {
  return share === null ? "nobody" : `${Math.round(100 * share)} %`;
}
