// # A crisis and its answers
//
// A sure and angry critic with many hearers, and people who join in. What should the brand do: nothing, take posts away, or answer, and
// how? Strategies are data: the same people, luck and critic meet each answer in turn, and an interval over pairs says what it changed.
import assert from "node:assert/strict";
import { type Changes, type Run, simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { meanInterval } from "@talkback/core/stats";

const PAIRS = 12;
const answer = { kind: "respond", id: "answers", delay: 2, capacity: 5 };
const deleting = { kind: "moderate", id: "delete", share: 1 };
const answers = {
  "posts taken away": [deleting],
  "an apology": [{ ...answer, answer: "apologise" }],
  "an explanation": [{ ...answer, answer: "explain" }],
  "making good": [{ ...answer, answer: "compensate" }],
  "making good, 20 steps late": [{ ...answer, answer: "compensate", delay: 20 }],
};

// The critic of "dell-hell", without its campaign and its ideas site. Mean over the whole run, not only its end: a crisis that is
// over sooner has done less.
const crisis = { "network.n": 300, "campaigns.0.push": 0, strategies: [] };
const overTime = ({ table }: Run, measure: string) => table.series(measure).reduce((sum, value) => sum + value, 0) / table.length;

function effectOf(strategies: readonly object[], among: Changes = {}) {
  const pairs = Array.from({ length: PAIRS }, (_, replication) => {
    const silent = simulate(scenario("dell-hell", { ...crisis, ...among }), { seed: "crisis", replication, twin: false });
    const run = silent.with({ strategies });
    return [overTime(run, "publicMean") - overTime(silent, "publicMean"), overTime(run, "opposed") - overTime(silent, "opposed")] as const;
  });
  return { said: meanInterval(pairs.map(([said]) => said))!, opposed: meanInterval(pairs.map(([, opposed]) => opposed))! };
}

const signed = (value: number, digits = 3) => (value < 0 ? "" : "+") + value.toFixed(digits);
const say = (name: string, { said, opposed }: ReturnType<typeof effectOf>) =>
  console.log(`  ${name}: what people say ${signed(said.mean)} [${signed(said.low)}, ${signed(said.high)}], share opposed ${signed(100 * opposed.mean, 1)} points`);

const effects = Object.fromEntries(Object.entries(answers).map(([name, strategies]) => [name, effectOf(strategies)]));
console.log("Against giving no answer, to the same critic [95 % interval]:");
for (const [name, effect] of Object.entries(effects)) say(name, effect);
const [sorry, why, good, late] = ["an apology", "an explanation", "making good", "making good, 20 steps late"].map((name) => effects[name]!.said);
assert.ok(sorry!.low > 0 && why!.low > sorry!.high && good!.low > why!.high && good!.low > late!.high);

// Deleting pays in this model: what nobody reads moves nobody, and the few who notice are not powerful. Where they are, and all of
// the author's hearers notice, most of the gain is gone. That those who noticed would tell others is not in the model.
const among = effectOf([{ ...deleting, noticed: 1 }], { "people.power.share": 0.9 });
say("posts taken away, nine in ten empowered, all notice", among);
assert.ok(among.said.high < effects["posts taken away"]!.said.low / 2);
