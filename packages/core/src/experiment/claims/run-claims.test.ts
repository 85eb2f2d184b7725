import { describe, expect, it } from "vitest";
import { simulate } from "../../engine/simulate.js";
import type { Run } from "../../engine/run.js";
import { scenario } from "../../library/scenarios.js";
import { type Changes, type Scenario, withChanges } from "../../scenario/scenario.js";
import { finish } from "../progress.js";
import type { Finding } from "./finding.js";
import { parseClaims } from "./parse-claims.js";
import { runClaims } from "./run-claims.js";

const SMALL = { "network.n": 80, "network.k": 6, steps: 12, window: 4 };
const small = scenario("push-harder", SMALL);
const seed = "claims:push-harder";
const a = { push: 1 };
const b = { push: 4 };

const claim = (over: object) => ({ id: "C1", text: "a claim", kind: "compositional", design: { kind: "contrast", a, b }, direction: "positive", pairs: 3, ...over });
const run = (claims: readonly object[], of: Scenario = small, options = {}) =>
  finish(runClaims(parseClaims({ format: "talkback-claims-1", scenario: "push-harder", claims: claims.map((each, k) => claim({ id: `C${k + 1}`, ...each })) }, of), of, options));
const level = (metric: string, at: Changes = {}) => ({ metric, design: { kind: "level", at }, pairs: 2 });
const levels = (metrics: readonly string[], at: Changes = {}, of = small) => run(metrics.map((metric) => level(metric, at)), of).findings.map(({ judged }) => judged!.estimate.mean);
/** The mean over the two replications that a level is taken over. */
const overRuns = (of: Scenario, number: (run: Run) => number) =>
  [0, 1].reduce((sum, replication) => sum + number(simulate(of, { seed, replication, record: "causes" })) / 2, 0);

function spreadOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

describe("metrics are what runs say of themselves", () => {
  it.each(["publicMean", "privateMean", "gap", "opposed", "threat"] as const)("%s, as in a summary", (name) => {
    expect(levels([name])[0]).toBeCloseTo(overRuns(small, ({ summary }) => summary[name]), 12);
  });

  it.each(["backfire", "lift", "reach"] as const)("%s, against the run without the campaign", (name) => {
    expect(levels([name])[0]).toBeCloseTo(overRuns(small, ({ summary }) => summary[name]!), 14);
  });

  it("modes, which sum to 1", () => {
    const names = ["notReached", "pushedBack", "wentAlong", "keptQuiet", "shruggedOff"] as const;
    const rare = { "campaigns.0.rate": 0.03, "campaigns.0.weight": 0.3, "people.activity": { kind: "constant", value: 0.15 } };
    const shares = levels(names, rare);
    const few = withChanges(small, rare);
    for (const [k, name] of names.entries()) expect(shares[k]).toBeCloseTo(overRuns(few, ({ summary }) => summary.modes![name]), 14);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 14);
    expect(shares.every((share) => share > 0)).toBe(true);
  });

  it("means over all steps and the worst of them, as in the table", () => {
    const mean = (name: string) => (of: Run) => of.table.series(name).reduce((sum, value) => sum + value, 0) / of.steps;
    const [said, opposed, peak, contacts, posts] = levels(["timePublicMean", "timeOpposed", "peakOpposed", "contacts", "utterances"]);
    expect(said).toBeCloseTo(overRuns(small, mean("publicMean")), 12);
    expect(opposed).toBeCloseTo(overRuns(small, mean("opposed")), 12);
    expect(peak).toBeCloseTo(overRuns(small, ({ table }) => Math.max(...table.series("opposed"))), 12);
    expect(contacts).toBeCloseTo(overRuns(small, ({ summary }) => summary.contacts! / 80), 12);
    expect(posts).toBeCloseTo(overRuns(small, ({ summary }) => summary.utterances! / 80), 12);
  });

  it("divergences, threats and negative people, as a replay of every step finds them", () => {
    const count = (from: number, holds: (agents: ReturnType<Run["at"]>, i: number) => boolean) => (of: Run) => {
      let sum = 0;
      for (let step = from; step <= of.steps; step++) {
        const agents = of.at(step);
        for (let i = 0; i < agents.n; i++) if (holds(agents, i)) sum++;
      }
      return sum;
    };
    const [turned, threats, negative] = levels(["divergences", "threatEvents", "negativePeople"]);
    const turns = overRuns(small, count(1, ({ reaction, expressed }, i) => reaction[i]! > 0 && Math.sign(expressed[i]!) === 2 - reaction[i]!));
    expect(turned).toBeCloseTo(turns / 80, 12);
    expect(turns).toBeGreaterThan(0);
    expect(threats).toBeCloseTo(overRuns(small, count(1, ({ threat }, i) => threat[i]! > 0)) / 80, 12);
    const share = (of: Run) => count(9, ({ attitude }, i) => attitude[i]! < -0.05)(of) / count(9, ({ attitude }, i) => Math.abs(attitude[i]!) > 0.05)(of);
    expect(negative).toBeCloseTo(overRuns(small, share), 12);
  });

  it("posts, in a channel and in all, as every utterance shows", () => {
    const channels = [{ id: "feed", share: 0.6 }, { id: "desk", share: 0.4, publicness: 0 }];
    const two = withChanges(small, { channels });
    const share = (...wanted: readonly number[]) => ({ utterances }: Run) => {
      const said = Array.from({ length: utterances.length }, (_, u) => utterances.get(u)).filter(({ channel }) => wanted.includes(channel)).map(({ opinion }) => opinion);
      return said.filter((e) => e < -0.05).length / said.filter((e) => Math.abs(e) > 0.05).length;
    };
    const [all, feed, desk, people, over] = levels(["negativePosts", "negativePosts@feed", "negativePosts@desk", "negativePeople", "overstatement"], {}, two);
    expect(all).toBeCloseTo(overRuns(two, share(0, 1)), 12);
    expect(feed).toBeCloseTo(overRuns(two, share(0)), 12);
    expect(desk).toBeCloseTo(overRuns(two, share(1)), 12);
    expect(over).toBeCloseTo(all! - people!, 12);
    expect(feed).not.toBe(desk);
  });

  it("a metric of the empowered and of the others is that of all, weighted by how many they are", () => {
    const [all, some, others] = levels(["publicMean", "publicMean:empowered", "publicMean:others"]);
    const share = overRuns(small, (of) => of.at(0).power.filter((power) => power >= 0.6).length / 80);
    expect(share * some! + (1 - share) * others!).toBeCloseTo(all!, 2);
    expect(some).toBeLessThan(others!);
  });
});

describe("effects", () => {
  it("of a contrast are b minus a in the same replication", () => {
    const { findings: [found] } = run([{ metric: "publicMean" }]);
    const differences = [0, 1, 2].map((replication) => {
      const [one, four] = [a, b].map((changes) => simulate(withChanges(small, changes), { seed, replication, twin: false }).summary.publicMean);
      return four! - one!;
    });
    expect(found!.judged!.estimate.mean).toBeCloseTo(differences.reduce((x, y) => x + y) / 3, 12);
    expect(found!.judged!.agree).toBe(differences.filter((each) => each > 0).length / 3);
  });

  it("of an interaction are what two changes do beyond each", () => {
    const x = { empowered: 0.1 };
    const weights = [[1, { ...x, ...a }], [-1, x], [-1, a], [1, {}]].map(([weight, change]) => ({ weight, change }));
    const { findings: [one, other] } = run([{ design: { kind: "interaction", x, y: a } }, { design: { kind: "weighted", arms: weights } }]);
    expect(one!.judged!.estimate).toEqual(other!.judged!.estimate);
  });

  it("stand in units of the spread of attitudes at the start", () => {
    const { findings: [found] } = run([{}]);
    const spread = found!.judged!.estimate.mean / found!.standardised!;
    expect(spread).toBeCloseTo([0, 1, 2].reduce((sum, replication) => sum + spreadOf(simulate(withChanges(small, a), { seed, replication }).at(0).attitude) / 3, 0), 12);
  });

  it("are not defined where nobody is exposed, and are never 0 then", () => {
    const { findings: [found] } = run([level("backfire", { push: 0 })]);
    expect(found).toMatchObject({ judged: null, undefined: 2, outcome: "not defined", predicted: false, standardised: null });
  });
});

describe("mixtures", () => {
  it("leave nothing beyond them where the population is homogeneous", () => {
    const { findings } = run(["publicMean", "backfire", "overstatement"].map((metric) => ({ metric, given: { empowered: 1 }, mixture: "empowered" })));
    for (const { mixture, judged } of findings) expect([mixture!.beyond.mean, mixture!.prediction.mean]).toEqual([0, judged!.estimate.mean]);
  });

  it("leave nothing beyond them where nobody hears anybody: there, people are a sum of people", () => {
    const alone = withChanges(small, { network: { kind: "empty", n: 400 }, "campaigns.0.weight": 1, empowered: 0.5 });
    const { findings: [none, all, half] } = run([{ given: { empowered: 0 } }, { given: { empowered: 1 } }, { mixture: "empowered" }], alone);
    const effect = ({ judged }: Finding) => judged!.estimate.mean;
    expect(half!.mixture!.prediction.mean).toBeCloseTo((effect(none!) + effect(all!)) / 2, 12);
    expect(Math.abs(effect(all!) - effect(none!))).toBeGreaterThan(0.1);
    expect(Math.abs(half!.mixture!.beyond.mean)).toBeLessThan(0.01);
  });

  it("of a metric of the empowered are what it is where all are", () => {
    const { findings: [mixed, all] } = run([{ metric: "publicMean:empowered", mixture: "empowered" }, { metric: "publicMean", given: { empowered: 1 } }]);
    expect(mixed!.mixture!.prediction.mean).toBeCloseTo(all!.judged!.estimate.mean, 12);
  });
});

it("the first pair is told as it is, whatever the number of pairs", () => {
  const [few, more] = [3, 5].map((pairs) => run([{ pairs, mixture: "empowered" }, level("backfire", { push: 0 })]).first);
  expect(few).toEqual(more);
  expect(few).toEqual([{ effect: expect.any(Number), falsified: null, mixture: expect.any(Number), spread: expect.any(Number) }, { effect: null, falsified: null, mixture: null, spread: expect.any(Number) }]);
});

describe("the cost", () => {
  it("is one run for each different arm and replication, whichever claims share it", () => {
    const claims = [{}, { metric: "opposed" }, { metric: "backfire" }, { falsifier: { given: { empowered: 0.1 } } }, { pairs: 5 }];
    const { runs, agentSteps } = run(claims);
    const [arms, twins, falsified] = [2, 1, 2];
    expect(runs).toBe(arms * 5 + twins * 3 + falsified * 3);
    expect(agentSteps).toBe(runs * 80 * 12);
  });

  it("grows with pairs, of which the first ones stay as they were", () => {
    expect(run([{}, { metric: "opposed", pairs: 5 }], small).findings[0]).toEqual(run([{}]).findings[0]);
  });
});

it("gives the same finding for the same files, to the last bit", () => {
  const twice = [0, 1].map(() => JSON.stringify(run([{ metric: "backfire" }, { metric: "negativePosts", falsifier: { given: { certainty: 0.8 } } }])));
  expect(twice[0]).toBe(twice[1]);
});

it("takes a network in place of the scenario's, for all arms and replications", () => {
  const { network } = simulate(withChanges(small, { "network.n": 60 }), { seed: "elsewhere" }).ground;
  const { findings: [found], runs, agentSteps } = run([{}], small, { network });
  expect([runs, agentSteps]).toEqual([6, 6 * 60 * 12]);
  const [one, four] = [a, b].map((changes) => [0, 1, 2].reduce((sum, replication) => sum + simulate(withChanges(small, changes), { seed, replication, network, twin: false }).summary.publicMean / 3, 0));
  expect(found!.judged!.estimate.mean).toBeCloseTo(four! - one!, 12);
});

it("takes pairs in place of each claim's own", () => expect(run([{ pairs: 200 }], small, { pairs: 2 }).findings[0]).toMatchObject({ pairs: 2, judged: { estimate: { n: 2 } } }));

it("refuses a number of pairs that is none", () => {
  for (const pairs of [NaN, 0, 1, 2.5, -3]) expect(() => run([{}], small, { pairs })).toThrow(/pairs: expected a whole number from 2 to 1000000/);
});

it("ended early, is the finding of the pairs before, as if no more had been asked for", () => {
  const claims = parseClaims({ scenario: "push-harder", claims: [claim({ pairs: 9, metric: "backfire" }), claim({ id: "C2", pairs: 2 })] }, small);
  const endedAfter = (most: number) => {
    let runs = -1;
    return finish(runClaims(claims, small, { ended: () => ++runs === most }));
  };
  const perPair = 3;
  const few = finish(runClaims(claims, small, { pairs: 3 }));
  const ended = endedAfter(3 * perPair + 1);
  expect(ended.findings.map(({ pairs }) => pairs)).toEqual([3, 2]);
  expect([ended.findings[0], ended.first, ended.runs]).toEqual([{ ...few.findings[0], claim: claims.claims[0] }, few.first, few.runs]);
  expect(endedAfter(perPair - 1)).toMatchObject({ runs: 0, first: [], findings: [{ pairs: 0, judged: null, outcome: "not defined" }, { pairs: 0 }] });
});

it("yields before every run, with how many there are", () => {
  const claims = parseClaims({ scenario: "push-harder", claims: [claim({})] }, small);
  expect(Array.from(runClaims(claims, small), ({ done, total }) => [done, total])).toEqual([0, 1, 2, 3, 4, 5].map((done) => [done, 6]));
});
