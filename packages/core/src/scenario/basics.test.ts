import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { simulate } from "../engine/simulate.js";
import { catalog } from "../library/catalog.js";
import { scenario, scenarios } from "../library/scenarios.js";
import { SpecError } from "../spec/errors.js";
import { basics } from "./basics.js";
import { canonicalJson } from "./canonical-json.js";
import { extend } from "./catalog.js";
import { parseScenario, withChanges } from "./scenario.js";

const json = (id: string): Readonly<Record<string, unknown>> => JSON.parse(readFileSync(new URL(`../../../../scenarios/${id}.json`, import.meta.url), "utf8"));
const issuesOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
  return [];
};
const DOOR = /@talkback\/core\/catalog: parseScenario\(json, catalog\)/;

describe("the few names that main knows", () => {
  it("run the plain scenario to the same bits as the whole catalog, with the same summary", () => {
    const [small, whole] = [parseScenario(json("push-harder")), parseScenario(json("push-harder"), catalog)].map((each) => simulate(each, { seed: "otter-417" }));
    expect(small!.hash).toBe(whole!.hash);
    expect(small!.summary).toEqual(whole!.summary);
  });

  it("are among those of the whole catalog, by the same definitions", () => {
    for (const role of ["distributions", "networks", "hearings", "rules", "targets"] as const) {
      for (const [name, definition] of Object.entries(basics[role])) expect(catalog[role][name]).toBe(definition);
    }
  });

  it.each([
    ["rule.kind", { rule: { kind: "voter" } }], ["network.kind", { network: { kind: "lattice" } }], ["hear.kind", { hear: { kind: "feed" } }],
    ["people.power.kind", { people: { power: { kind: "beta" } } }], ["campaigns.0.targets.kind", { campaigns: [{ targets: { kind: "by-degree" } }] }],
    ["market.trust", { market: { trust: {} } }], ["strategies.0.kind", { strategies: [{ kind: "respond", id: "desk" }] }], ["market", { campaigns: [{ budget: 5 }] }],
  ])("lack others, and say where they are: %s", (path, input) => {
    const [issue, ...more] = issuesOf(() => parseScenario({ id: "x", ...input }));
    expect([issue?.path, more]).toEqual([path, []]);
    expect(issue?.hint).toMatch(DOOR);
    expect(issuesOf(() => parseScenario({ id: "x", ...input }, catalog))).toEqual([]);
  });

  it("lack parts of the engine, and say where they are", () => {
    const run = (input: object, options = {}) => simulate(parseScenario({ id: "x", network: { kind: "small-world", n: 50, k: 4, p: 0.1 }, steps: 4, window: 2, ...input }), options);
    const plain = run({});
    const asked = [
      () => plain.explain("0"), () => plain.fork(2, { steps: 5 }), () => plain.cascades, () => run({}, { record: "causes" }), () => run({ peers: { seek: 1 } }),
      () => run({ schedule: { kind: "pairwise" } }), () => run({ people: { correlations: [{ trait: "power", with: "degree", r: 0.3 }] } }), () => plain.ground.community(),
    ];
    for (const ask of asked) expect(issuesOf(ask)).toEqual([expect.objectContaining({ code: "E_CATALOG", hint: expect.stringMatching(DOOR) })]);
  });

  it("say so once of a scenario that was made for the whole catalog and lost it, beside what else is wrong", () => {
    for (const id of scenarios()) {
      const lost = { ...structuredClone(scenario(id)), steps: -1 };
      const issues = issuesOf(() => simulate(lost));
      expect(issues.map(({ code, path }) => [code, path])).toEqual([["E_CATALOG", "market"], [expect.any(String), "steps"]]);
      expect(issues[0]!.hint).toMatch(DOOR);
      expect(issues[0]!.received).toContain("market.trust");
    }
  });

  it("may be extended", () => {
    const mine = extend(basics, { rules: [{ ...catalog.rules.voter!, name: "mine" }] });
    expect(parseScenario({ id: "x", rule: { kind: "mine" } }, mine).rule.kind).toBe("mine");
  });
});

describe("a scenario", () => {
  it("carries its catalog to runs and changes, and into what it is spread into", () => {
    const mine = { ...scenario("dell-hell"), title: "mine", window: 10 };
    expect(simulate(mine).hash).toBe(simulate(mine, { catalog }).hash);
    expect(withChanges(parseScenario(mine), { rule: { kind: "degroot" } }).rule.kind).toBe("degroot");
  });

  it("does not carry it into JSON, its keys, or a clone", () => {
    const one = scenario("dell-hell");
    const clone = structuredClone(one);
    expect([JSON.stringify(one), canonicalJson(one), Object.keys(one)]).toEqual([JSON.stringify(clone), canonicalJson(clone), Object.keys(clone)]);
    expect(issuesOf(() => parseScenario(clone)).length).toBeGreaterThan(0);
    expect(parseScenario(clone, catalog)).toEqual(one);
  });
});
