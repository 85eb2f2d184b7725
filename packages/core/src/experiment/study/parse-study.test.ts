import { describe, expect, it } from "vitest";
import { scenario } from "../../library/scenarios.js";
import { hashHex } from "../../random/hash64.js";
import { scenarioHash } from "../../scenario/hash.js";
import { SpecError } from "../../spec/errors.js";
import { studyJson } from "./address.js";
import { parseStudy } from "./parse-study.js";

const push = { path: "push", levels: [0, 1, 4] };
const empowered = { path: "empowered", levels: [0.1, 0.6] };
const factorial = (...factors: readonly object[]) => ({ kind: "factorial", factors });
const file = (over: object = {}) => ({ id: "pressure", scenario: "push-harder", seed: "otter", design: factorial(push, empowered), ...over });
const prediction = (compares: object, over: object = {}) => ({ id: "H1", text: "a prediction", kind: "emergent", compares, direction: "negative", ...over });

function told(input: unknown): string[] {
  try {
    parseStudy(input);
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.issues.map(({ path, expected, received, hint }) => `${path}: ${expected}, ${received}${hint === undefined ? "" : `; ${hint}`}`);
  }
}

describe("a study", () => {
  it("gets its defaults: 30 replications, a twin, the table of steps, no arms", () => {
    expect(parseStudy(file())).toMatchObject({ replications: 30, twin: true, record: { steps: true, agents: false }, arms: null, until: null, given: {}, predictions: [] });
  });

  it("is the same with the name of its JSON Schema, which is a text", () => {
    expect(parseStudy(file({ $schema: "./study.schema.json" })).hash).toBe(parseStudy(file()).hash);
    expect(told(file({ $schema: 3 })).join()).toContain("$schema: a known name");
  });

  it("has what is given in its scenario, and its points drawn by path", () => {
    const study = parseStudy(file({ given: { certainty: 0.8 } }));
    expect(scenarioHash(study.scenario)).toBe(scenarioHash(scenario("push-harder", { certainty: 0.8 })));
    expect(study.drawn!.factors.map(({ path }) => path)).toEqual(["campaigns.0.push", "people.power.share"]);
    expect(study.drawn!.points.length).toBe(6);
  });

  it("is named by the hash of a file that is whole in itself, and gives the same study again", () => {
    const study = parseStudy(file({ given: { certainty: 0.8 }, arms: { a: {}, b: { reactance: 0 } } }));
    const again = parseStudy(JSON.parse(studyJson(study)));
    expect(again.hash).toBe(study.hash);
    expect(studyJson(again)).toBe(studyJson(study));
    expect(study.hash).toBe(hashHex(studyJson(study)));
    expect(parseStudy(file({ given: { certainty: 0.7 } })).hash).not.toBe(study.hash);
  });

  it("may hold a scenario of its own, with a stop condition", () => {
    const own = JSON.parse(JSON.stringify(scenario("push-harder", { stop: {} })));
    expect(parseStudy(file({ scenario: own })).scenario.stop).not.toBeNull();
  });
});

describe("a study is refused", () => {
  it("with every issue at once, unknown parameters with the nearest name", () => {
    expect(told(file({
      id: "what a study", seed: 3, given: { pash: 4 }, replications: 0, authors: [{ name: "A", orcid: "1" }],
      design: factorial({ path: "emowered", levels: [0.1, 0.6] }, { path: "push", levels: [] }, { path: "peers.trust", levels: [0.2, 7] }),
      arms: { a: { "rule.reactence": 0 }, b: { publicness: 2 } },
      predictions: [prediction({ kind: "level", at: {} }, { outcome: "publicMean" })],
    }))).toEqual([
      "seed: text, 3",
      "replications: a whole number from 1 to 10000000, 0",
      'id: up to 100 letters, digits and hyphens, with no hyphen first, "what a study"',
      'authors.0.orcid: an ORCID, as 0000-0000-0000-0000, "1"',
      'predictions.0.outcome: a column of the table of runs: m_ and its name, "publicMean"; did you mean "m_publicMean"?',
      'given, pash: a described path, "pash"; did you mean "push"?',
      "design.factors.1.levels: at least one level, none",
      'design.factors.0.path: a described path, "emowered"; did you mean "empowered"?',
      "design.factors.2.levels.1, peers.trust: a number from 0 to 1, 7; as a share, 7 % is 0.07",
      'arms.a, rule.reactence: a described path, "reactence"; did you mean "rule.reactance"?',
      "arms.b, channels.0.publicness: a number from 0 to 1, 2; as a share, 2 % is 0.02",
    ]);
  });

  it("for what is wrong with parts that can be read, where others are missing or of the wrong kind", () => {
    expect(told({
      scenario: "push-harder", given: 4, design: factorial({ levels: [1] }, { path: "pash", levels: [1] }), until: { outcome: "gap" }, arms: { a: 3, b: {} }, dessign: 1,
      predictions: [{ ...prediction({ kind: "level" }), direction: "up", outcome: "gap" }, 7, prediction({ kind: "level", at: { posh: 1 } })],
    }).map((issue) => issue.split(":")[0])).toEqual([
      "dessign", "id", "given", "seed", "design.factors.0.path", "arms.a", "until.halfWidth", "predictions.0.direction", "predictions.1",
      "predictions.0.outcome", "predictions.2.id", "until.outcome", "design.factors.1.path",
    ]);
    expect(told(file({ seed: 1, predictions: [prediction({ kind: "level", at: { posh: 1 } })] })).map((issue) => issue.split(":")[0])).toEqual(["seed", "predictions.0.compares.at.posh"]);
  });

  it("for a path that is unknown, whatever else is wrong with its factor", () => {
    const unknown = (k: number) => `design.factors.${k}.path: a described path, "pash"; did you mean "push"?`;
    expect(told(file({ design: factorial({ path: "pash", levels: [] }) }))).toEqual(["design.factors.0.levels: at least one level, none", unknown(0)]);
    expect(told(file({ design: factorial({ path: "push", levels: [] }, { path: "rule.kind", levels: [] }) }))).toEqual([0, 1].map((k) => `design.factors.${k}.levels: at least one level, none`));
    expect(told(file({ design: factorial({ path: "pash" }, { path: "push" }, { path: "pash", levels: [], low: 1 }, { path: "pash", low: 0, high: 1 }) }))).toEqual([
      'design.factors.0: either levels, or low and high, "neither"', 'design.factors.1: either levels, or low and high, "neither"', 'design.factors.2: either levels, or low and high, "both"',
      'design.factors.3: levels, as this design tries each of them, "low and high"', unknown(0), unknown(2), unknown(3),
    ]);
  });

  it("for 10^12 points, which are counted and not made", () => {
    const wide = ["push", "empowered", "certainty", "reactance"].map((path) => ({ path, levels: Array.from({ length: 1000 }, (_, k) => k / 1000) }));
    expect(told(file({ design: factorial(...wide) }))).toEqual(["design: at most 1048576 points, 1000000000000"]);
    expect(told(file({ design: { kind: "sobol", factors: [{ path: "push", low: 0, high: 4 }], points: 16_777_216 } }))).toEqual(["design.points: a whole number from 1 to 1048576, 16777216"]);
    const many = { kind: "saltelli", factors: [{ path: "push", low: 0, high: 4 }], n: 400_000 };
    expect(told(file({ design: many }))).toEqual(["design: at most 1048576 points, 1200000"]);
  });

  it("for more points than there is room for, as its reader says", () => {
    const design = factorial({ path: "push", levels: [0, 1, 2, 3] });
    expect(parseStudy(file({ design }), undefined, 4).drawn!.points).toHaveLength(4);
    expect(() => parseStudy(file({ design }), undefined, 3)).toThrow(/design: expected at most 3 points, received 4/);
    expect(() => parseStudy(file({ design: { kind: "list", points: [{ push: 0 }, { push: 4 }] } }), undefined, 1)).toThrow(/design: expected at most 1 points, received 2/);
  });

  it("for more than 10^9 runs in all", () => {
    expect(told(file({ replications: 10_000_000, design: factorial({ path: "push", levels: Array.from({ length: 101 }, (_, k) => k) }) }))).toEqual([
      "replications: at most 1000000000 runs in all, 1010000000",
    ]);
  });

  it.each([
    [{ path: "push" }, "design.factors.0: either levels, or low and high, \"neither\""],
    [{ path: "push", low: 1 }, "design.factors.0: either levels, or low and high, \"one end\""],
    [{ path: "push", levels: [1], low: 1, high: 2 }, "design.factors.0: either levels, or low and high, \"both\""],
    [{ path: "push", low: 1, high: 2 }, "design.factors.0: levels, as this design tries each of them, \"low and high\""],
    [{ path: "push", levels: [1, 1] }, "design.factors.0.levels: levels that differ, 1, 1"],
    [{ path: "push", levels: [1, "4"] }, "design.factors.0.levels.1.campaigns.0.push: the value itself, 4, and no text, \"4\""],
    [{ path: "push", levels: [1, 4], scale: "log" }, "design.factors.0.scale: no scale, where there are levels, \"log\""],
  ])("for a factor that is none: %j", (factor, expected) => expect(told(file({ design: factorial(factor) }))).toEqual([expected]));

  it("for a range that the parameter does not fill: its ends, and what lies between", () => {
    const cube = (factor: object) => file({ design: { kind: "latin hypercube", points: 8, factors: [factor] } });
    expect(told(cube({ path: "empowered", low: 0, high: 1.5 }))).toEqual(["design.factors.0.high, people.power.share: a number from 0 to 1, 1.5; as a share, 1.5 % is 0.015"]);
    expect(told(cube({ path: "steps", low: 10, high: 60 }))[0]).toMatch(/^design\.factors\.0, steps: a whole number .*; a range of whole numbers has the scale "whole"$/);
    expect(told(cube({ path: "steps", low: 20, high: 60, scale: "whole" }))).toEqual([]);
    expect(told(cube({ path: "push", low: 4, high: 1 }))).toEqual(["design.factors.0: low < high, a finite distance apart, 4 to 1"]);
  });

  it("for what a design refuses itself: three levels in a fraction, an odd grid of walks", () => {
    const two = (path: string) => ({ path, levels: [0.1, 0.6] });
    const fraction = { kind: "fractional", factors: [two("empowered"), two("certainty"), push], generators: ["C=AB"] };
    expect(told(file({ design: fraction }))).toEqual(["design.factors.2.levels: two levels, 3"]);
    expect(told(file({ design: { kind: "morris", factors: [push], trajectories: 4, levels: 5 } }))).toEqual(["design.levels: an even number, 5"]);
  });

  it("for a setting of a list that is no scenario, and for a list of none", () => {
    expect(told(file({ design: { kind: "list", points: [{ push: 1 }, { push: -1 }, { "campaigns.0.push": 2, push: 3 }] } }))).toEqual([
      "design.points.1, campaigns.0.push: a number from 0 to 10000, -1", 'design.points.2.push: a path that is named once, "push"',
    ]);
    expect(told(file({ design: { kind: "list", points: [] } }))).toEqual(['design.points: at least one setting, "none"']);
  });

  it("for a path that two parts of it change", () => {
    expect(told(file({ given: { "campaigns.0.push": 2 } }))).toEqual(['design.factors.0.path: a path that is not given, "push"']);
    expect(told(file({ arms: { a: { push: 1 }, b: { push: 2 } } })).slice(0, 1)).toEqual(['arms.a.push: a path that the design does not vary, as it does push, "push"']);
    expect(told(file({ given: { reactance: 0 }, arms: { a: {}, b: { reactance: 1 } } }))).toEqual(['arms.b.reactance: a path that is not given, as reactance is, "reactance"']);
  });

  it("for arms that compute the same", () => {
    expect(told(file({ arms: { a: {}, b: { title: "other words" } } }))).toEqual(['arms: arms that differ in what they compute, "the same twice"']);
  });

  it("for an end that comes before the replications do, and one replication to judge luck by", () => {
    const until = { outcome: "public_mean", halfWidth: 0.01, most: 10 };
    expect(told(file({ until }))).toEqual(['until.outcome: a column of the table of runs: m_ and its name, "public_mean"; did you mean "m_public_mean"?', "until.most: at least the 30 replications that every setting has, 10"]);
    expect(told(file({ replications: 1, until: { halfWidth: 0.01 } }))).toEqual(["replications: at least 2, where `until` is given, as one tells nothing about luck, 1"]);
  });

  it("for predictions of nothing: settings that are not there, the same ones twice, paths and arms that are unknown", () => {
    const one = (compares: object) => told(file({ predictions: [prediction(compares)] }));
    expect(one({ kind: "difference", a: { push: 0 }, b: { push: 2 } })).toEqual(["predictions.0.compares.b.push: one of the levels 0, 1, 4, 2"]);
    expect(one({ kind: "interaction", x0: { push: 2 }, x1: { push: 4 }, y0: { "network.n": 30 }, y1: { "network.n": 40 } }).map((line) => line.split(":")[0])).toEqual(["predictions.0.compares.x0.push", "predictions.0.compares.y0.network.n", "predictions.0.compares.y1.network.n"]);
    expect(one({ kind: "difference", a: { push: 0 }, b: { "campaigns.0.push": 0 } })).toEqual(['predictions.0.compares: settings that differ, "the same ones twice"']);
    expect(one({ kind: "difference", a: { posh: 0 }, b: { arm: "b" } })).toEqual([
      'predictions.0.compares.a.posh: a path of the scenario, or arm, "posh"; did you mean "push"?', 'predictions.0.compares.b.arm: no arm, as the study has none, "b"',
    ]);
    expect(one({ kind: "interaction", x0: { push: 0 }, x1: { push: 4 }, y0: { empowered: 0.1 }, y1: { empowered: 0.6 } })).toEqual([]);
    expect(one({ kind: "level", at: { "network.n": 1000 } })).toEqual([]);
    expect(told(file({ predictions: [prediction({ kind: "level", at: {} }), prediction({ kind: "level", at: {} })] }))).toEqual(['predictions.1.id: an id of its own, "H1"']);
  });

  it("for JSON that is nested so deep that whoever reads it would run out of stack", () => {
    const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`) as unknown;
    expect(told(file({ scenario: deep, given: { push: deep } }))).toEqual(["scenario", "given.push"].map((path) => `${path}: at most 100 levels within one another, a list of 1`));
  });

  it("for a scenario that is not there, or is none", () => {
    expect(told(file({ scenario: "push-hardr" }))).toEqual(['scenario: a scenario of the library, "push-hardr"; did you mean "push-harder"?']);
    expect(told(file({ scenario: { network: { kind: "small-wrld" } } })).some((issue) => issue.startsWith("scenario.network.kind: "))).toBe(true);
    expect(told(null)).toEqual([": an object, null"]);
  });
});
