import { describe, expect, it } from "vitest";
import { scenario } from "../../library/scenarios.js";
import { type Issue, SpecError } from "../../spec/errors.js";
import { parseClaims } from "./parse-claims.js";

const base = scenario("push-harder");
const claim = (over: object = {}) => ({ id: "C1", text: "a claim", kind: "compositional", design: { kind: "contrast", a: { push: 1 }, b: { push: 4 } }, direction: "negative", ...over });
const file = (claims: readonly object[], over: object = {}) => ({ format: "talkback-claims-1", scenario: "push-harder", claims, ...over });

function issues(input: unknown, of = base): readonly Issue[] {
  try {
    parseClaims(input, of);
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
}
const told = (input: unknown, of = base) => issues(input, of).map(({ path, expected, received, hint = "" }) => `${path}: ${expected}, ${received}; ${hint}`);

describe("a claims file", () => {
  it("gets its defaults: 200 pairs, a margin of .05, public opinion, no falsifier", () => {
    expect(parseClaims(file([claim()]), base).claims[0]).toMatchObject({ pairs: 200, margin: 0.05, metric: "publicMean", falsifier: null, mixture: null, tempting: false });
  });

  it("is refused with every issue at once", () => {
    const wrong = file([
      claim({ metric: "publicMaen" }), claim({ metric: "negativePosts@fed" }), claim({ id: "C3", metric: "publicMean@feed" }), claim({ id: "C4", metric: "polarisation:empowered" }),
      claim({ id: "C5", metric: "backfire:powerful" }), claim({ id: "C6", design: { kind: "contrast", a: { pash: 1 }, b: { push: -1 } } }),
      claim({ id: "C7", falsifier: { given: { "rule.reactence": 0 } } }), claim({ id: "C8", mixture: "campaigns.0.rate.x" }), claim({ id: "C9", metric: "peakOpposed", mixture: "empowered" }),
      claim({ id: "C10", metric: "trust" }), claim({ id: "C11", design: { kind: "interaction", x: { push: 1 }, y: { "campaigns.0.push": 2 } } }), claim({ id: "C12", design: { kind: "weighted", arms: [] } }),
    ], { scenario: "push-hard", constants: { "people.nothing": { evidence: "assumed", why: "?" } } });
    expect(told(wrong)).toEqual([
      'scenario: the id of its scenario, "push-harder", "push-hard"; ',
      'constants.people.nothing: a path of the scenario, "people.nothing"; ',
      'claims.1.id: an id of its own, "C1"; ',
      'claims.0.metric: a known metric, "publicMaen"; did you mean "publicMean"?',
      'claims.1.metric: a channel of the scenario after @, "fed"; did you mean "feed"?',
      'claims.2.metric: a metric of posts, where a channel is chosen, "publicMean@feed"; ',
      'claims.3.metric: a metric over people, where some of them are chosen, "polarisation:empowered"; ',
      'claims.4.metric: a known group of people, "powerful"; there are empowered, others',
      'claims.5, pash: a described path, "pash"; did you mean "push"?',
      "claims.5, campaigns.0.push: a number from 0 to 10000, -1; ",
      'claims.6.falsifier, rule.reactence: a described path, "reactence"; did you mean "rule.reactance"?',
      'claims.7.mixture, campaigns.0.rate.x: a described path, "x"; nothing is described below this point',
      'claims.8.mixture: a metric over people, which mixes; or null, "a metric of the run as a whole"; ',
      'claims.9.metric: a scenario with market.trust, "none"; ',
      'claims.10.design.y.campaigns.0.push: a path that x does not change, "campaigns.0.push"; ',
      'claims.11.design.arms: at least one arm, "none"; ',
    ]);
  });

  it("is refused for what is wrong with claims that can be read, where others cannot", () => {
    expect(told(file([claim({ margin: NaN }), claim({ id: "C2", metric: "publicMaen" })]))).toEqual([
      "claims.0.margin: a number from 0 to 1000000000, NaN; ", 'claims.1.metric: a known metric, "publicMaen"; did you mean "publicMean"?',
    ]);
    expect(told({ claims: 3 }).length).toBeGreaterThan(0);
    expect(told(null)).toEqual([": an object, null; "]);
  });

  it("is refused for an interaction of a whole with a part of it", () => {
    const design = { kind: "interaction", x: { "people.power": { kind: "two-groups", share: 0.5 } }, y: { empowered: 0.9 } };
    expect(told(file([claim({ design })]))).toEqual(['claims.0.design.y.empowered: a path that x does not change, "empowered"; ']);
  });

  it("is refused for an arm compared with itself", () => {
    const twice = ['claims.0.design: arms that differ in what they compute, "the same twice"; '];
    expect(told(file([claim({ design: { kind: "contrast", a: { push: 2 }, b: { "campaigns.0.push": 2 } } })]))).toEqual(twice);
    expect(told(file([claim({ design: { kind: "contrast", a: {}, b: { title: "other words" } } })]))).toEqual(twice);
  });

  it("is refused for a mixture over what is no share", () => {
    expect(told(file([claim({ mixture: "push" })]))).toEqual(['claims.0.mixture: the path of a share, "push"; ']);
  });

  it("is refused for a comparison where there is no campaign, or messages that cannot be followed", () => {
    expect(told(file([claim({ metric: "backfire", design: { kind: "level", at: { campaigns: [] } } })]))).toEqual(['claims.0.metric: a scenario with a campaign, which the metric leaves out to compare, "none"; ']);
    expect(told(file([claim({ metric: "wentAlong", given: { "schedule.kind": "pairwise" } })]))).toEqual([
      'claims.0.metric: talk in which everybody who speaks is heard, for a metric that follows messages, "meetings"; ',
    ]);
  });

  it("is refused for a count of posts where people meet two by two", () => {
    for (const metric of ["utterances", "negativePosts"]) expect(told(file([claim({ metric, given: { "schedule.kind": "pairwise" } })]))).toEqual(['claims.0.metric: talk in channels, for a metric of posts, "meetings"; ']);
  });

  it("is refused for a count of answers where not everybody answers in every step", () => {
    for (const kind of ["partial", "poisson", "pairwise"]) {
      expect(told(file([claim({ metric: "divergences", given: { "schedule.kind": kind } })]))).toEqual([`claims.0.metric: a schedule in which everybody answers once a step, for a metric that counts answers, "${kind}"; `]);
    }
    expect(told(file([claim({ metric: "divergences", given: { "schedule.kind": "random-sequential" } })]))).toEqual([]);
  });

  it("is refused for a falsifier that sets what the arms differ in, and not for one that sets what they share or are set at", () => {
    const under = (given: object, design?: object) => told(file([claim({ falsifier: { given }, ...(design === undefined ? {} : { design }) })]));
    const same = (name: string) => [`claims.0.falsifier.given.${name}: a path that is the same in all arms, "${name}"; `];
    expect(under({ push: 2 })).toEqual(same("push"));
    expect(under({ "campaigns.0.push": 2 })).toEqual(same("campaigns.0.push"));
    expect(under({ campaigns: [{}] })).toEqual(same("campaigns"));
    expect(under({ "people.power.share": 0.5 }, { kind: "interaction", x: { "people.power": { kind: "constant", value: 1 } }, y: { push: 4 } }).slice(0, 1)).toEqual(same("people.power.share"));
    expect(under({ "campaigns.0.rate": 0.5, empowered: 0.2 })).toEqual([]);
    expect(under({ push: 1 }, { kind: "level", at: { push: 4 } })).toEqual([]);
    expect(under({ certainty: 0.8 }, { kind: "contrast", a: { push: 1, certainty: 0.2 }, b: { push: 4, certainty: 0.2 } })).toEqual([]);
  });

  it("is refused for runs that may end early", () => {
    expect(told(file([claim({ given: { stop: { below: 0.1, patience: 3 } } })]))).toEqual(['claims.0: arms without a stop condition, "stop"; ']);
    expect(told(file([claim()]), scenario("push-harder", { stop: {} }))).toEqual(['scenario: a scenario without a stop condition, so that all arms are as long, "stop"; ']);
  });

  it("may name parameters by lead names and by paths, of which the later one stands", () => {
    expect(issues(file([claim({ given: { "campaigns.0.push": -1 } })]))).toEqual([]);
  });
});
