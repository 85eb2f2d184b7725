import { describe, it } from "vitest";
import { reported } from "./page.js";
import { each, interval, mean, percent, talk, within } from "./talk.js";
import { starOf, type Watched, watched } from "./watch.js";

const RUNS = 20;
const talks = each(RUNS, (r) => watched(talk(), r));

/** Five stars most frequent, and one star more than two. */
const isJ = (stars: readonly number[]): boolean => Math.max(...stars.slice(0, 4)) < stars[4]! && stars[0]! > stars[1]!;
const summed = (rows: readonly (readonly number[])[]): number[] => rows[0]!.map((_, k) => rows.reduce((sum, row) => sum + row[k]!, 0));
const shares = (counts: readonly number[]): string => counts.map((count) => percent(count / counts.reduce((a, b) => a + b))).join(", ");

/** Numbers rise to one inner star and fall from it. */
function isPeaked(counts: readonly number[]): boolean {
  const top = counts.indexOf(Math.max(...counts));
  return top > 0 && top < counts.length - 1 && counts.every((count, k) => k === 0 || (k <= top ? count > counts[k - 1]! : count < counts[k - 1]!));
}

describe("docs/patterns.md says what runs give", () => {
  it("of three positive for one negative (G13)", () => {
    const ratio = ({ positive, negative }: Watched) => positive / negative;
    const ratios = talks.map(ratio);
    const pushed = [1, 4].map((push) => `${within(each(RUNS, (r) => ratio(watched(talk({ push }), r))), 2)} at push ${push}`);
    reported("G13", {
      ratio: { here: within(ratios, 2), holds: mean(ratios) >= 2 && mean(ratios) <= 4.5 },
      more: { here: `${Math.min(...ratios).toFixed(2)} at least`, holds: Math.min(...ratios) > 1 },
    }, pushed);
  });

  it("of the minority that makes most of the talk", () => {
    const tops = talks.map(({ posts }) => {
      const most = [...posts].sort((a, b) => b - a);
      const of = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
      return of(most.slice(0, most.length / 5)) / of(most);
    });
    reported("activity", { fifth: { here: within(tops), holds: mean(tops) >= 0.7 && mean(tops) <= 0.9 } });
  });

  it("of J-shaped reviews (G5)", () => {
    const posts = summed(talks.map(({ stars }) => stars));
    const buying = talk({ "speaking.curve": "square", "market.adoption": { external: 0.05, gate: 0, learning: 0 } });
    const bought = summed(each(RUNS, (r) => watched(buying, r, true).stars));
    const everybody = [0, 0, 0, 0, 0];
    for (const { run } of talks) for (const stance of run.at(run.steps).expressed) everybody[starOf(stance)]!++;
    const spread = summed(each(RUNS, (r) => watched(talk({ "people.attitude.sd": 0.8 }), r).stars));
    reported("G5", {
      posts: { here: `one to five stars: ${shares(posts)}`, holds: isJ(posts) },
      buyers: { here: shares(bought), holds: isJ(bought) },
      everybody: { here: shares(everybody), holds: isPeaked(everybody) },
    }, [`looked at afterwards, posts where attitudes are spread by .8 in place of .35: ${shares(spread)}`]);
  });

  it("of silence (G12)", () => {
    const sure = { "people.certainty.mean": 0.8 };
    const unsilenced = each(RUNS, (r) => watched(talk({ "speaking.silence": 0 }), r).climate);
    const [sureSilenced, sureUnsilenced] = [0.3, 0].map((silence) => each(RUNS, (r) => watched(talk({ ...sure, "speaking.silence": silence }), r).climate));
    const [louder, alike] = [{}, { "people.activity": { kind: "constant", value: 0.5 } }].map((more) => each(RUNS, (r) => watched(talk({ "speaking.silence": 1, ...more }), r).climate)) as [number[], number[]];
    const [climates, closes] = [talks.map(({ climate }) => climate), talks.map(({ close }) => close)];
    const added = climates.map((r, k) => r - unsilenced[k]!);
    const lessAmongSure = added.map((r, k) => r - (sureSilenced![k]! - sureUnsilenced![k]!));
    reported("G12", {
      general: { here: within(climates), holds: mean(climates) >= 0.05 && mean(climates) <= 0.15 },
      close: { here: within(closes), holds: mean(closes) >= 0.17 && mean(closes) <= 0.51 },
      silence: { here: `by ${within(added, 4)}`, holds: interval(added).low > 0 },
      certainty: { here: `by ${within(lessAmongSure, 4)}`, holds: interval(lessAmongSure).low > 0 },
    }, [`looked at afterwards: ${within(louder)} with silence 1, ${within(alike)} where everybody talks alike besides (activity .5)`]);
  });
});
