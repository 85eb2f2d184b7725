import { defineMeasure, type Network, parseScenario, type Scenario } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { describe, expect, it } from "vitest";
import { networkOf, placeAt } from "../docking/society.js";
import { reported } from "./page.js";
import { tieSet } from "./tie-set.js";
import { each, interval, mean, percent, run, talk, within } from "./talk.js";

const NEGATIVE = -0.05;

/** 8 strong ties in a ring and 8 random weak ones each, heard both ways; .001 to persuade in place of .04. */
function market(n: number): Network {
  const [strong, weak] = [1, 0.025];
  const { tie, all } = tieSet();
  for (let i = 0; i < n; i++) for (let away = 1; away <= 4; away++) tie(i, (i + away) % n, strong);
  for (let i = 0; i < n; i++) for (let k = 0; k < 4; k++) tie(i, placeAt("market", 0, i, k, n), weak);
  return { ...networkOf(n, all()), directed: false };
}

const constant = (value: number) => ({ kind: "constant", value });
const badNewsMarket = (dissatisfied: number) => parseScenario({
  id: "bad-news-pattern", network: { kind: "given" }, ties: { kind: "network" }, rule: { kind: "bad-news", dissatisfied }, hear: { kind: "bad-news", p: 0.04 }, steps: 300, window: 1,
  people: { attitude: constant(0), power: constant(0), certainty: constant(0.5), activity: constant(1) },
  peers: { trust: 1, negativity: 2 }, speaking: { floor: 1, silence: 0, reactantVoice: 0 }, campaigns: [{ id: "advertising", rate: 1, weight: 0.005 }],
}, catalog);

/** Shares of satisfied and of dissatisfied adopters once all have decided, which ends a run: nobody decides twice. */
function badNews(network: Network, dissatisfied: number, r: number) {
  const undecided = defineMeasure({ name: "undecided", summary: "people who have not decided", measure: ({ agents: { attitude } }) => attitude.filter((one) => one === 0).length });
  const ran = run(badNewsMarket(dissatisfied), 0, { seed: `bad news ${r}`, network, measures: [undecided], stopWhen: ({ row }) => row.undecided === 0 });
  const { attitude, own } = ran.at(ran.steps);
  expect(ran.stopped).toBe("condition");
  const share = (such: (i: number) => boolean) => Array.from(attitude.keys()).filter(such).length / network.n;
  return { satisfied: share((i) => attitude[i] === 1), dissatisfied: share((i) => attitude[i] === -1 && own.bought![i]! > 0) };
}

/** Public mean of all but the cast at the end: with critics (or admirers) less with the same people as they are. */
function harm(share: number, r: number, changes = {}, theirs = -1): number {
  const others = (attitude: number | null) => {
    const cast = [{ id: "critic", attitude, power: 1, certainty: 1, who: { kind: "at-random", share } }];
    const { expressed, power, certainty } = run(talk({ cast, ...changes }), r).at(60);
    return mean(Array.from(expressed).filter((_, i) => power[i]! < 1 || certainty[i]! < 1));
  };
  return others(theirs) - others(null);
}

const SPARK = 20;
/** Who posted something negative, by step, and who was hit. */
function negatives(of: Scenario, r: number) {
  const authors: number[][] = [];
  const hit = new Set<number>();
  const watch = defineMeasure({
    name: "negative",
    summary: "negative posts",
    measure({ posts, campaign }) {
      authors.push(Array.from(posts!.speakers.subarray(0, posts!.count)).filter((j) => posts!.opinion[j]! < NEGATIVE));
      campaign?.contactedAt.forEach((at, i) => void (at > 0 && hit.add(i)));
      return authors.at(-1)!.length;
    },
  });
  run(of, r, { measures: [watch], record: "measures" });
  return { authors, hit };
}

const spark = {
  steps: 61, "campaigns.0.valence": -1, "campaigns.0.weight": 0.7, "campaigns.0.pressure": 1, "campaigns.0.unsolicited": 1, "campaigns.0.rate": 1,
  "campaigns.0.from": SPARK, "campaigns.0.until": SPARK + 1, "campaigns.0.targets": { kind: "at-random", share: 0.1 },
};
/** Posts in the steps from the first to the last after the spark, but those of some. */
const postsIn = (authors: readonly (readonly number[])[], first: number, last: number, but: ReadonlySet<number> = new Set()) =>
  authors.slice(SPARK + first, SPARK + last + 1).flat().filter((i) => !but.has(i)).length;

describe("docs/patterns.md says what runs give", () => {
  it("of bad news (G14)", () => {
    const network = market(1000);
    const whole = each(10, (r) => badNews(network, 0, r).satisfied);
    const borrowed = [0.02, 0.05, 0.15].map((share) => {
      const beyond = each(10, (r) => badNews(network, share, r)).map(({ satisfied, dissatisfied }, r) => whole[r]! - satisfied - dissatisfied);
      return { here: `${within(beyond)} at ${percent(share)}`, holds: interval(beyond).low > 0 };
    });
    const [few, many] = [0.02, 0.15].map((share) => each(20, (r) => harm(share, r))) as [number[], number[]];
    const kept = each(20, (r) => harm(0.15, r, { "ties.weak": 0 }));
    const byWeak = many.map((each, r) => each - kept[r]!);
    reported("G14", {
      borrowed: { here: `beyond themselves: ${borrowed.map(({ here }) => here).join("; ")}`, holds: borrowed.every(({ holds }) => holds) },
      ours: { here: `by ${within(few, 4)}; .15 by ${within(many, 4)}`, holds: interval(few).high < 0 },
      "weak ties": { here: `by ${within(byWeak, 4)} more than ${mean(kept).toFixed(4)}`, holds: interval(byWeak).high < 0 },
    }, [`looked at afterwards: .02 admirers (attitude 1) change it by ${within(each(20, (r) => harm(0.02, r, {}, 1)), 4)}`]);
  });

  it("of firestorms (G15)", () => {
    const lit = (push: number, changes = {}) => talk({ ...spark, ...changes, "campaigns.0.push": push });
    const pairs = each(20, (r) => ({ lit: negatives(lit(1), r), quiet: negatives(lit(0), r) }));
    const posts = (key: "lit" | "quiet", first: number, last: number) => mean(pairs.map((pair) => postsIn(pair[key].authors, first, last)));
    const times = posts("lit", 1, 3) / posts("quiet", 1, 3);
    const everybody = mean(each(20, (r) => postsIn(negatives(lit(1, { "campaigns.0.targets": { kind: "everyone" } }), r).authors, 1, 3))) / posts("quiet", 1, 3);
    const carried = pairs.map(({ lit, quiet }) => postsIn(lit.authors, 1, 20, lit.hit) - postsIn(quiet.authors, 1, 20, lit.hit));
    const extra = (first: number, last: number) => posts("lit", first, last) - posts("quiet", first, last);
    const soon = extra(1, 10) / extra(1, 40);
    reported("G15", {
      hours: { here: "not run", holds: null },
      rise: { here: `${times.toFixed(2)} times ${posts("quiet", 1, 3).toFixed(1)} posts`, holds: times >= 2 },
      carried: { here: `by ${within(carried, 2)} posts`, holds: interval(carried).low > 0 },
      burst: { here: `${percent(soon)} of ${extra(1, 40).toFixed(1)} posts; ${percent(extra(1, 3) / extra(1, 40))} in the first three steps`, holds: extra(1, 40) > 0 && soon >= 0.5 },
    }, [`looked at afterwards: ${everybody.toFixed(2)} times in the next three steps where everybody is hit`]);
  });
});
