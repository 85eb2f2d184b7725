import type { Scenario } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe as described } from "@talkback/core/stats";
import { describe, it } from "vitest";
import { reported } from "./page.js";
import { each, interval, mean, percent, postsOf, run, talk, within } from "./talk.js";

/** One contact of a stranger whom one asked: weight .46 x .3, pressure .3. */
const asked = (opinion: number) => ({
  "campaigns.0.valence": opinion, "campaigns.0.weight": 0.46 * 0.3, "campaigns.0.pressure": 0.3, "campaigns.0.unsolicited": 0, "campaigns.0.rate": 1, "campaigns.0.push": 1, "campaigns.0.until": 1,
});
/** Nobody hears anybody but the campaign, in a single step. */
const alone = (n: number) => ({ "network.n": n, "people.activity": { kind: "constant", value: 0 }, steps: 1, window: 1 });

const stances = (of: Scenario) => run(of).at(1).expressed;

describe("docs/patterns.md says what runs give", () => {
  it("of asymmetric herding (G6)", () => {
    const final = (of: Scenario, r: number) => run(of, r).summary.publicMean;
    const next = (of: Scenario, r: number) => {
      const posts = postsOf(run({ ...of, steps: 2, window: 1 }, r, { record: "causes" })).filter(({ step }) => step === 1);
      return posts.filter(({ opinion }) => opinion > 0.05).length / posts.length;
    };
    const finals = (changes: object) => [{}, asked(1), asked(-1)].map((vote) => each(20, (r) => final(talk({ ...changes, ...vote }), r))) as [number[], number[], number[]];
    const [none, up] = [talk(), talk(asked(1))];
    const [noneFinal, upFinal, downFinal] = finals({});
    const [noneFree, upFree, downFree] = finals({ "rule.anchoring": 0 }).map(mean) as [number, number, number];
    const [noneNext, upNext] = [none, up].map((of) => each(20, (r) => next(of, r))) as [number[], number[]];
    const [raised, lowered, atOnce] = [upFinal.map((e, k) => e - noneFinal[k]!), noneFinal.map((e, k) => e - downFinal[k]!), upNext.map((e, k) => e - noneNext[k]!)];
    const [byFinal, byNext] = [mean(raised) / mean(noneFinal), mean(atOnce) / mean(noneNext)];
    reported("G6", {
      final: { here: `by ${within(raised, 4)}, ${percent(byFinal, 1)} of ${mean(noneFinal).toFixed(3)}`, holds: interval(raised).low > 0 && byFinal >= 0.125 },
      "at once": { here: `by ${within(atOnce)}, ${percent(byNext, 1)} of ${mean(noneNext).toFixed(3)}`, holds: interval(atOnce).low > 0 && byNext >= 0.16 },
      corrected: { here: `by ${within(lowered, 4)}, ${(mean(lowered) / mean(raised)).toFixed(2)} times`, holds: mean(raised) > 0 && mean(lowered) < mean(raised) / 2 },
    }, [`looked at afterwards, without anchoring: an up-vote raises it by ${percent(upFree / noneFree - 1, 1)}, a down-vote lowers it by ${percent(1 - downFree / noneFree, 1)}`]);
  });

  it("of the first rating (G7)", () => {
    const apart = (saturation: number) => {
      const [high, low] = [1, -1].map((opinion) => described(stances(scenario("push-harder", { ...alone(5000), ...asked(opinion), "rule.saturation": saturation }))));
      return (high!.mean - low!.mean) / Math.sqrt((high!.sd ** 2 + low!.sd ** 2) / 2);
    };
    const half = apart(1);
    reported("G7", { half: { here: half.toFixed(3), holds: half >= 0.25 && half <= 0.75 } }, [`${apart(0).toFixed(2)} with saturation 0`]);
  });

  it("of reversals by how many oppose (G17)", () => {
    const NUMBERS = [0, 1, 2, 4, 8, 16, 32, 64];
    const reversals = (changes: object) => NUMBERS.map((count) => {
      const of = scenario("push-harder", {
        ...alone(5000), ...changes, "campaigns.0.valence": -0.6, "campaigns.0.weight": 0.7, "campaigns.0.pressure": 1, "campaigns.0.rate": count, "campaigns.0.push": 1,
      });
      const { anchor, expressed } = run(of).at(1);
      const above = Array.from(expressed).filter((_, i) => anchor[i]! > 0);
      return { count, share: above.filter((stance) => stance < 0).length / above.length, of: above.length };
    });
    const shown = (list: readonly { readonly share: number }[]) => list.map(({ share }) => percent(share, 1)).join(", ");
    const ours = reversals({});
    const top = ours.reduce((a, b) => (b.share > a.share ? b : a));
    const last = ours.at(-1)!;
    const se = Math.sqrt((top.share * (1 - top.share) + last.share * (1 - last.share)) / last.of);
    reported("G17", {
      peak: { here: `${shown(ours)}; most at ${top.count}`, holds: top.count > 0 && top.count < last.count && top.share - last.share > 3.3 * se },
    }, [`nobody empowered ${shown(reversals({ empowered: 0 }))}`, `everybody empowered ${shown(reversals({ empowered: 1 }))}`]);
  });
});
