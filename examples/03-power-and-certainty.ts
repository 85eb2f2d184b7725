// # Power and certainty
//
// Mourali & Yang (2013, doi:10.1086/671139) find two kinds of resistance. People who feel powerful and sure of their attitude
// *discount* what others say. People who feel powerful and unsure *diverge* from it. The library's rule `dual-power` says so
// too: what follows is encoded in it. It checks the code, and is no evidence for the article.
import assert from "node:assert/strict";
import { dualPower, group } from "@talkback/core";
import { rows } from "@talkback/core/describe";
import { testRule } from "@talkback/core/testing";

// One decision of one person, as in the laboratory: four others say .6, unasked, and the person answers before everybody.
const laboratory = { saturation: 0, anchoring: 0 };
const answer = (power: number, certainty: number, situation = {}) =>
  testRule(dualPower, { power, certainty, opinion: 0.6, params: laboratory, ...situation }).response;

// The influence of others is how far the answer follows their opinion: 1 would be all the way, below 0 is the other way.
const influence = (power: number, certainty: number, situation = {}) =>
  (answer(power, certainty, situation) - answer(power, certainty, { ...situation, opinion: -0.6 })) / 1.2;

const cells = [["little power", 0.3], ["much power", 0.9]] as const;
for (const [name, power] of cells) {
  console.log(`${name}: ${influence(power, 0.85).toFixed(2)} when sure, ${influence(power, 0.15).toFixed(2)} when unsure`);
}
const sure = influence(0.9, 0.85);
const unsure = influence(0.9, 0.15);
assert.ok(influence(0.3, 0.15) > influence(0.3, 0.85) && influence(0.3, 0.85) > sure);
assert.ok(sure > 0 && unsure < 0);

// The divergence needs opinions that come unasked (Experiment 3) and an audience (Experiment 4).
const asked = influence(0.9, 0.15, { solicited: true });
const alone = influence(0.9, 0.15, { public: false });
console.log(`much power, unsure: ${asked.toFixed(2)} when asked for, ${alone.toFixed(2)} in private`);
assert.ok(asked > 0 && alone > 0);

// The article's abstract gives directions, not numbers. Every size above hangs on parameters that we assumed, and each says so.
const assumed = rows(group(dualPower.params, { help: "the rule" })).filter(({ evidence }) => evidence === "assumed");
console.log(`assumed: ${assumed.map(({ path }) => path).join(", ")}`);
assert.ok(assumed.length > 5);
