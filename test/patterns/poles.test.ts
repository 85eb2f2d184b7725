import { describe, it } from "vitest";
import { reported } from "./page.js";
import { each, interval, mean, percent, run, talk, within } from "./talk.js";

const variance = (stances: Float64Array): number => {
  const middle = stances.reduce((a, b) => a + b) / stances.length;
  return stances.reduce((sum, stance) => sum + (stance - middle) ** 2, 0) / stances.length;
};
const shareOf = (stances: Float64Array, such: (stance: number) => boolean) => stances.filter(such).length / stances.length;

/** Stances after a run beside the variance at its start. */
function ended(reactance: number, r: number, changes = {}) {
  const ran = run(talk({ "rule.reactance": reactance, ...changes }), r);
  return { stances: ran.at(ran.steps).expressed, start: variance(ran.at(0).expressed) };
}

describe("docs/patterns.md says what runs give", () => {
  it("of consensus and of two poles (G16)", () => {
    const apart = (changes: object) => [0, 1].map((reactance) => each(10, (r) => ended(reactance, r, changes)).map(({ stances, start }) => ({ stances, left: variance(stances) / start })));
    const long = { "rule.anchoring": 0, "network.n": 500, steps: 1000 };
    const [without, reacting] = apart(long);
    const alike = apart({ ...long, "people.activity": { kind: "constant", value: 0.125 } }).map((rows) => percent(Math.max(...rows.map((one) => one.left)), 4));
    const [left, kept] = [without!.map((one) => one.left), reacting!.map((one) => one.left)];
    const sides = [(stance: number) => stance < -0.5, (stance: number) => stance > 0.5].map((such) => mean(reacting!.map(({ stances }) => shareOf(stances, such))));
    const [free, turned] = [0, 1].map((reactance) => each(20, (r) => variance(ended(reactance, r).stances)));
    const raised = turned!.map((one, r) => one - free![r]!);
    reported("G16", {
      consensus: { here: `${percent(Math.max(...left), 1)} of the start at most`, holds: Math.max(...left) < 0.01 },
      "kept apart": { here: `${percent(Math.min(...kept), 1)} of the start at least`, holds: Math.min(...kept) >= 0.01 },
      "two poles": {
        here: `${within(kept)} of the start; ${percent(sides[0]!, 1)} below -.5, ${percent(sides[1]!, 1)} above .5`,
        holds: interval(kept).low > 1 && sides.every((share) => share >= 0.1),
      },
      anchored: { here: `by ${within(raised, 4)} of ${mean(free!).toFixed(4)}`, holds: interval(raised).low > 0 },
    }, [`looked at afterwards, everybody talking alike (activity .125): of the start ${alike[0]} at most without reactance, ${alike[1]} at most with it`]);
  });
});
