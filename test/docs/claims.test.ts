import { describe, expect, it } from "vitest";
import { claimsPage, fingerprint } from "../../scripts/docs/claims.mjs";
import { FIRST, locked } from "../../scripts/locked.mjs";
import { told } from "../claims/smoke.js";

const entry = (hash: string, changes: { from: string; to: string; why: string }[] = []) => ({ hash, why: FIRST, changes });

describe("the lock", () => {
  it("takes in what is new, in order of names", () => {
    expect(Object.entries(locked({}, { b: "2", a: "1" }, undefined))).toEqual([["a", entry("1")], ["b", entry("2")]]);
    expect(locked({ a: entry("1") }, { a: "1", b: "2" }, "two more")).toEqual({ a: entry("1"), b: { hash: "2", why: "two more", changes: [] } });
  });

  it("refuses what changed without a reason, and what is gone, all at once", () => {
    const lock = { a: entry("1"), b: entry("2"), c: entry("3") };
    expect(() => locked(lock, { a: "9", b: "8" }, " ")).toThrow(/^c: locked, and no longer there.*\na: locked as 1, now 9.*\nb: locked as 2, now 8/);
    expect(() => locked(lock, { a: "1", b: "2" }, "for no reason")).toThrow(/^c: /);
  });

  it("keeps each change with its reason", () => {
    const once = locked({ a: entry("1") }, { a: "2" }, "a slip of the pen");
    const twice = locked(once, { a: "3" }, "another");
    expect(twice).toEqual({ a: entry("3", [{ from: "1", to: "2", why: "a slip of the pen" }, { from: "2", to: "3", why: "another" }]) });
    expect(locked(twice, { a: "3" }, undefined)).toEqual(twice);
  });
});

describe("docs/claims.md", () => {
  const effect = { mean: -0.1234, low: -0.13, high: -0.11, agree: 0.01, verdict: "reversed" };
  const claim = {
    id: "C1", text: "More | push <helps>", kind: "emergent", tempting: false, metric: "publicMean", direction: "positive", margin: 0.05, pairs: 200, effect, standardised: -0.35, undefined: 3,
    outcome: "refuted", predicted: false, falsifier: { expect: "halved", text: "it fades", effect: { ...effect, verdict: "equivalent" }, fails: true, undefined: 0 },
    mixture: { prediction: { mean: -0.1, low: -0.2, high: 0 }, beyond: { mean: -0.00001, low: -0.1, high: 0.1 } }, source: "somebody", expectation: "they said so", found: "they were right",
  };
  const bare = { ...claim, id: "C2", text: "Nobody is asked", effect: null, standardised: null, outcome: "not defined", falsifier: null, mixture: null, undefined: 200, source: "", expectation: "", found: "" };
  const tempting = { ...claim, id: "C3", tempting: true, outcome: "refuted as expected", predicted: true };
  const page = claimsPage([{ engine: "e", scenario: "a-b", title: "A to B", lock: "0123456789abcdef", first: [{ effect: 0.5 }], runs: 2400, agentSteps: 144000000, claims: [claim, bare, tempting] }] as never, { seconds: 61.4, cores: 2, node: "v20" } as never);

  it("says of every claim whether it came out as predicted, and first of all which did not", () => {
    expect(page).toContain("1 of 3 claims came out as predicted. These did not");
    expect(page).toContain("- `a-b` C1, refuted (reversed, -0.123 [-0.130, -0.110]): More \\| push \\<helps\\>\n- `a-b` C2, not defined: Nobody is asked");
    expect(page).toContain("| C1 | emergent | `publicMean` | positive | -0.123 [-0.130, -0.110] | -0.35 | 1 % of 200 | reversed | **no**: refuted | is halved: equivalent, -0.123 [-0.130, -0.110] | -0.100 [-0.200, 0.000] | 0.000 [-0.100, 0.100] |");
    expect(page).toContain("| yes: refuted as expected |");
    expect(page).toContain("- **C1** More \\| push \\<helps\\>. Expected: they said so. Found: they were right. Called emergent, but nothing is left beyond the mixture: compositional. Must fail: it fades. Source: somebody. Not defined in 3 pairs, which are left out.");
  });

  it("tells the engine and the cost", () => expect(page).toContain("engine `e`. 2,400 runs, 144,000,000 agent-steps, 61 s on 2 cores (Node v20)."));

  it("is read by the smoke test as it is written", () => {
    expect([...told(page)]).toEqual([["a-b", { lock: "0123456789abcdef", first: fingerprint([{ effect: 0.5 }]), verdicts: { C1: "reversed", C2: "not defined", C3: "reversed" } }]]);
  });
});
