// # Write a rule
//
// A rule says how one person answers what it heard. This one tires: a person stops listening once it has heard too much, and
// now and then has a fresh start. It has two parameters, a column of its own, and draws from a stream named after the rule, so
// that adding it changes nobody else's luck.
import assert from "node:assert/strict";
import { count, defineRule, dualPower, extend, ROW, S0, SE, simulate, unit } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { scenario } from "@talkback/core/scenarios";
import { lawsOf, testRule } from "@talkback/core/testing";

const tired = defineRule({
  name: "tired", summary: "People stop listening once they have heard enough.", source: null, random: true,
  params: {
    rate: unit(0.3, { help: "share of the way to the mean heard" }),
    patience: count(1, 1000, 20, { help: "how long a person listens before it tires", unit: "steps" }),
  },
  columns: [{ name: "heardIn", holds: "u32" }],
  because: ({ patience }, { own }, i) => (own.heardIn![i]! > patience ? "it has heard too much to listen" : "it still listens"),
  bind({ rate, patience }, { own }) {
    const heardIn = own.heardIn!;
    return ({ active, lo, hi, heard: { any, sums }, agents: { attitude, expressed }, draw }) => {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        if (any[i] === 0 || sums[i * ROW + S0] === 0) continue;
        heardIn[i] = draw(i) < 0.01 ? 1 : heardIn[i]! + 1;
        if (heardIn[i]! > patience) continue;
        attitude[i] = expressed[i] = attitude[i]! + rate * (sums[i * ROW + SE]! / sums[i * ROW + S0]! - attitude[i]!) + 0;
      }
    };
  },
});

// A rule can also wrap another one. Here loyalty turns divergence into silence: the loyal never say less than they think.
const loyal = defineRule({
  ...dualPower, name: "loyal", summary: "The loyal never say less than they think.",
  bind(params, agents) {
    const answer = dualPower.bind(params, agents);
    return (step) => {
      answer(step);
      for (let k = step.lo; k < step.hi; k++) agents.expressed[step.active[k]!] = Math.max(agents.expressed[step.active[k]!]!, agents.attitude[step.active[k]!]!);
    };
  },
  asymmetric: true,
});

// Laws that every rule keeps are shared: ranges, order, touching only one's own row, doing nothing when nothing was heard.
for (const law of [...lawsOf(tired), ...lawsOf(loyal)]) law.check({ runs: 50 });
assert.equal(testRule(tired, { messages: 1, params: { patience: 1 } }).because, "it still listens");
assert.ok(testRule(dualPower, { power: 0.9 }).response < 0 && testRule(loyal, { power: 0.9 }).response >= 0);

// Catalogs are passed, never global. A rule's parameters have defaults, checks and help like those of any other.
const mine = extend(catalog, { rules: [tired, loyal] });
const run = simulate(scenario("push-harder", { "network.n": 200, rule: { kind: "tired", patience: 5 } }, mine), { catalog: mine });
console.log(`with tired people public opinion ends at ${run.summary.publicMean.toFixed(3)}`);
console.log(run.explain("7", { step: 50 }).text);
assert.match(run.explain("7", { step: 50 }).text, /it has heard too much to listen/);
assert.throws(() => scenario("push-harder", { rule: { kind: "tired", patince: 5 } }, mine), /did you mean "patience"/);
