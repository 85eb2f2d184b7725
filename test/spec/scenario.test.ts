import { parseScenario, scenarioHash, scenarioShape, type Scenario, type Shape, SpecError, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { jsonSchema, rows } from "@talkback/core/describe";
import { scenario, scenarios } from "@talkback/core/scenarios";
import { arbitraryValue } from "../../packages/core/src/testing/arbitrary-value.js";
import { resolve } from "../../packages/core/src/spec/resolve.js";
import { setPath } from "../../packages/core/src/spec/path.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isValid } from "./schema-check.js";

const shape: Shape = scenarioShape(catalog);
/** The resolver, whose return type is too deep to be worked out for any shape. */
const take: (of: Shape, input: unknown) => unknown = resolve as never;
const schema = jsonSchema(shape);
const issuesOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
  return [];
};
const pathsOf = (work: () => unknown) => issuesOf(work).map(({ path }) => path);

describe("a scenario with mistakes", () => {
  it("is told all of them at once, each with its path and the nearest name", () => {
    const issues = issuesOf(() => parseScenario({
      format: "talkback-scenario-9", titel: "x", steps: 0.5, people: { power: { kind: "two-groups", share: 60 }, certainty: { kind: "norml" } },
      rule: { kind: "dual-power", reactanse: 1, tolerance: 1 }, channels: [{ publicness: "yes" }, { audience: -1 }], campaigns: {},
    }, catalog));
    expect(issues.map(({ path }) => path).sort()).toEqual([
      "campaigns", "channels.0.publicness", "channels.1.audience", "format", "id", "people.certainty.kind", "people.power.share", "rule.reactanse", "rule.tolerance", "steps", "titel",
    ]);
    const hints = Object.fromEntries(issues.map(({ path, hint }) => [path, hint]));
    expect(hints.titel).toBe('did you mean "title"?');
    expect(hints["rule.reactanse"]).toBe('did you mean "reactance"?');
    expect(hints["people.certainty.kind"]).toBe('did you mean "normal"?');
    expect(hints["people.power.share"]).toMatch(/60 % is 0.6/);
  });

  it("is told of parts that do not go together", () => {
    const issues = issuesOf(() => parseScenario({ id: "x", channels: [{ id: "a", share: 0.5 }, { id: "a", share: 0.2 }], campaigns: [{ id: "b" }, { id: "b" }] }, catalog));
    expect(issues.map(({ path }) => path)).toEqual(["channels", "channels.1.id", "campaigns.1.id"]);
    const many = (count: number) => ({ id: "x", campaigns: Array.from({ length: count }, (_, c) => ({ id: `campaign ${c}` })) });
    expect([pathsOf(() => parseScenario(many(254), catalog)), pathsOf(() => parseScenario(many(255), catalog))]).toEqual([[], ["campaigns"]]);
  });

  it("cannot reach a prototype, in a file or by a path: such keys are unknown", () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      const input = JSON.parse(`{"id":"x","${key}":{"polluted":1},"lead":{"${key}":"steps"},"rule":{"kind":"dual-power","${key}":1},"campaigns":[{"${key}":2}]}`);
      expect(pathsOf(() => parseScenario(input, catalog)).sort()).toEqual([key, `campaigns.0.${key}`, `lead.${key}`, `rule.${key}`].sort());
      for (const kind of ["rule", "network", "people.power"]) expect(pathsOf(() => parseScenario(setPath(shape, { id: "x" }, `${kind}.kind`, key), catalog))).toEqual([`${kind}.kind`]);
      for (const path of [key, `rule.${key}`, `lead.${key}`, `people.power.${key}`, `campaigns.${key}`, `ties.layers.${key}`, `${key}.polluted`]) {
        expect(() => withChanges(scenario("push-harder"), { [path]: "1" }), path).toThrow(SpecError);
      }
    }
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("changes by path", () => {
  const base = scenario("push-harder");

  it("take effect together or not at all, with every mistake told", () => {
    const text = JSON.stringify(base);
    expect(pathsOf(() => withChanges(base, { push: 3, pusch: 4, "people.power.sharee": 1, "campaigns.7.push": 1 })).sort()).toEqual(["campaigns.7", "people.power.sharee", "pusch"]);
    expect(pathsOf(() => withChanges(base, { push: -1, empowered: 2, steps: "many" })).sort()).toEqual(["campaigns.0.push", "people.power.share", "steps"]);
    expect(JSON.stringify(base)).toBe(text);
  });

  it("read text as people type it, and leave all else alone", () => {
    const changed = withChanges(base, { push: "12", "campaigns.0.until": "null", "campaigns.0.empowering": "true", "rule.kind": "degroot", "channels.0.audience": "3" });
    expect([changed.campaigns[0]!.push, changed.campaigns[0]!.until, changed.campaigns[0]!.empowering, changed.rule.kind, changed.channels[0]!.audience]).toEqual([12, null, true, "degroot", 3]);
    expect(changed.people).toEqual(base.people);
    for (const wrong of ["", " ", "1e999", "0x10", "NaN", "Infinity", "1,5", "twelve"]) expect(() => withChanges(base, { push: wrong }), wrong).toThrow(SpecError);
  });

  it("are frozen in, all the way down", () => {
    const frozen = (value: unknown): boolean => typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(withChanges(base, { push: 2 }))).toBe(true);
  });
});

describe("the description of a scenario", () => {
  const any: fc.Arbitrary<unknown> = arbitraryValue(shape);

  it("is complete by its own word: what the resolver returns it takes back unchanged", () => {
    fc.assert(fc.property(any, (value) => {
      const resolved = take(shape, value);
      expect(take(shape, resolved)).toEqual(resolved);
      expect(isValid(schema, resolved)).toBe(true);
    }), { numRuns: 100, seed: 1 });
  });

  it("and its JSON Schema accept and refuse the same inputs", () => {
    const junk = fc.constantFrom<unknown>(null, -1, 0, 0.5, 1, 2, 1e300, "x", true, [], {}, { kind: "constant" }, { kind: "nobody" }, [{}], [null], JSON.parse('{"__proto__":1}'), { constructor: "x" }, { name: 1 });
    let [taken, refused] = [0, 0];
    fc.assert(fc.property(any, fc.array(fc.tuple(fc.nat(), junk, fc.boolean()), { maxLength: 3 }), (value, faults) => {
      const input = structuredClone(value);
      for (const [place, wrong, extra] of faults) spoil(input, place, wrong, extra);
      const accepted = issuesOf(() => take(shape, input)).length === 0;
      expect(isValid(schema, input)).toBe(accepted);
      if (accepted) taken++; else refused++;
    }), { numRuns: 600, seed: 2 });
    expect([taken > 100, refused > 100]).toEqual([true, true]);
  });

  it("and its JSON Schema refuse the same free names", () => {
    for (const key of ["__proto__", "constructor", "prototype", "push", ""]) {
      const input = JSON.parse(`{"id":"x","lead":{"${key}":"steps"}}`);
      expect(isValid(schema, { ...parseScenario({ id: "x" }, catalog), ...input })).toBe(issuesOf(() => take(shape, input)).length === 0);
    }
  });

  it("has a row for every value, with help, and every default is one that it accepts", () => {
    const all = rows(shape);
    for (const row of all) expect([row.path, row.help.length > 0, row.type.length > 0]).toEqual([row.path, true, true]);
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    expect(leaves(shape)).toBe(all.length);
    expect(defaults(shape).filter(([inner, value]) => issuesOf(() => take(inner, value)).length > 0)).toEqual([]);
    expect(() => parseScenario({ id: "bare" }, catalog)).not.toThrow();
  });
});

/** Overwrites, or adds, one value somewhere within the input. */
function spoil(input: unknown, place: number, wrong: unknown, extra: boolean): void {
  const holders: object[] = [];
  const collect = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    holders.push(value);
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(input);
  const holder = holders[place % holders.length] as Record<string, unknown>;
  const keys = Object.keys(holder);
  const key = extra || keys.length === 0 ? (Array.isArray(holder) ? String(keys.length) : "extra") : keys[place % keys.length]!;
  holder[key] = wrong;
}

function leaves(of: Shape): number {
  switch (of.is) {
    case "group": return Object.values(of.fields).reduce((sum, inner) => sum + leaves(inner), 0);
    case "list": case "maybe": return leaves(of.of);
    case "variant": return Object.values(of.kinds).reduce((sum, { params }) => Object.values(params).reduce((inner, each) => inner + leaves(each), sum), 1);
    default: return 1;
  }
}

function defaults(of: Shape): (readonly [Shape, unknown])[] {
  const own = "default" in of && of.default !== undefined ? [[of, of.default] as const] : [];
  switch (of.is) {
    case "group": return Object.values(of.fields).flatMap(defaults);
    case "list": case "maybe": case "map": return [...own, ...defaults(of.of)];
    case "variant": return [...own, ...Object.values(of.kinds).flatMap(({ params }) => Object.values(params).flatMap(defaults))];
    default: return own;
  }
}

describe("the hash of a scenario", () => {
  const reversed = (value: unknown): unknown => Array.isArray(value) ? value.map(reversed)
    : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reversed(inner)])) : value;

  it("does not change with the order of keys, words, lead names, or defaults written out", () => {
    for (const id of scenarios()) {
      const one = scenario(id);
      const words = { ...one, id: "other", title: "other", question: "?", story: "", expect: "", lead: {} };
      expect([scenarioHash(parseScenario(reversed(one), catalog)), scenarioHash(parseScenario(words, catalog))]).toEqual([scenarioHash(one), scenarioHash(one)]);
    }
    expect(scenarioHash(parseScenario({ id: "a" }, catalog))).toBe(scenarioHash(parseScenario(JSON.parse(JSON.stringify(parseScenario({ id: "a" }, catalog))), catalog)));
  });

  it("changes with every number that counts", () => {
    const base = scenario("push-harder");
    const changes = { steps: 61, window: 19, "people.power.share": 0.61, "rule.reactance": 1.1, "peers.trust": 0.71, "campaigns.0.push": 5, "campaigns.0.id": "other", "network.n": 1001, "ties.weak": 0.31, "speaking.floor": 0.31, "channels.0.publicness": 0.9 };
    const hashes = Object.entries(changes).map(([path, value]) => scenarioHash(withChanges(base, { [path]: value })));
    expect(new Set([scenarioHash(base), ...hashes]).size).toBe(1 + hashes.length);
  });
});

describe("hostile input", () => {
  const strange = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true, withUnicodeString: true } as fc.ObjectConstraints),
    fc.constantFrom<unknown>(Symbol("s"), () => 1, Number.NaN, Number.POSITIVE_INFINITY, -0, "\ud800", new Proxy({}, {}), Object.create({ id: "inherited" })),
  );

  it("is refused by a SpecError and nothing else, 2,000 times: as a whole, in a part, and as a change", () => {
    const parts = Object.keys(parseScenario({ id: "x" }, catalog)) as (keyof Scenario)[];
    const base = scenario("push-harder");
    fc.assert(fc.property(strange, fc.constantFrom(...parts), fc.string(), fc.constantFrom("", "people.power.", "campaigns.0.", "ties.layers.", "lead."), (value, part, key, prefix) => {
      issuesOf(() => parseScenario(value, catalog));
      issuesOf(() => parseScenario({ id: "x", [part]: value }, catalog));
      issuesOf(() => withChanges(base, { [part]: value }));
      issuesOf(() => withChanges(base, { [`${prefix}${key}`]: value }));
      expect(issuesOf(() => parseScenario({ id: "x", [`${key}?`]: value }, catalog))).toHaveLength(1);
    }), { numRuns: 2000, seed: 4 });
  });
});
