import { type Network, parseScenario, type Run, type Scenario, simulate, simulateAsync, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { resume } from "@talkback/core/resume";
import { describe, expect, it } from "vitest";

const HALF = 40;
const STEPS = 24;
const FROM = 6;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

/** Two rings that do not know of one another. */
const rings: Network = (() => {
  const pairs = [0, HALF].flatMap((first) => range(0, HALF).flatMap((i) => [1, 2, 5].map((d) => [first + i, first + ((i + d) % HALF)] as const)));
  return {
    n: 2 * HALF, directed: false, from: Uint32Array.from(pairs, ([from]) => from), to: Uint32Array.from(pairs, ([, to]) => to),
    strength: null, ids: null, layer: null, layers: ["ties"], attributes: {},
  };
})();

const first = { kind: "listed", ids: range(0, HALF).map(String) };
const table = (one: (i: number) => number) => ({ kind: "values", list: range(0, 2 * HALF).map(one) });

/** The people of the first ring are powerful, unsure and pressed; those of the second are content, and nobody presses them. */
const base = parseScenario({
  id: "two rings", network: { kind: "given" }, rule: { kind: "dual-power", saturation: 1, anchoring: 0.05, reactance: 1.5 }, steps: STEPS, window: 6,
  people: {
    attitude: table((i) => (i < HALF ? 0.05 * ((i % 21) - 10) : 0.5)), power: table((i) => (i < HALF ? 0.9 : 0.1)), certainty: { kind: "constant", value: 0.2 },
    activity: { kind: "constant", value: 0.5 },
  },
  peers: { seek: 0.2 }, channels: [{ id: "feed", share: 0.75 }, { id: "message", share: 0.25, publicness: 0, audience: 3 }],
  campaigns: [{ id: "push", push: 4, targets: first }],
  market: { trust: {}, doubt: {}, persuasionKnowledge: {} },
}, catalog);
const withStrategies = (...strategies: readonly object[]): Scenario => withChanges(base, { strategies });
const run = (scenario: Scenario, options: object = {}): Run => simulate(scenario, { network: rings, check: true, twin: false, ...options });

const plain = run(base);
const columnsOf = (one: Run, step: number, agents: readonly number[]): Readonly<Record<string, readonly number[]>> => {
  const { n: _n, own: _own, market, ...columns } = one.at(step);
  return Object.fromEntries(Object.entries({ ...columns, ...market }).map(([name, column]) => [name, agents.map((i) => column[i]!)]));
};

/** One of each kind that acts on the first ring alone. */
const alone: Readonly<Record<string, object>> = {
  respond: { kind: "respond", capacity: 4, who: first },
  ignore: { kind: "ignore", patience: 2, who: first },
  moderate: { kind: "moderate", who: first },
  empower: { kind: "empower", after: 4, outcome: "broken", who: first },
  employees: { kind: "employees", who: { kind: "listed", ids: ["0", "20"] } },
  fakes: { kind: "fakes", reveal: FROM + 8, who: { kind: "listed", ids: ["3", "17", "30"] } },
  withdraw: { kind: "withdraw", stops: ["push"] },
};

describe.each(Object.keys(alone))("the strategy %s, with the same luck", (kind) => {
  const strategy = { id: "it", from: FROM, ...alone[kind] };
  const one = run(withStrategies(strategy));

  it("changes nothing before it comes into force, and something after", () => {
    for (const step of [0, 3, FROM]) expect(columnsOf(one, step, range(0, 2 * HALF))).toEqual(columnsOf(plain, step, range(0, 2 * HALF)));
    expect(columnsOf(one, STEPS, range(0, HALF))).not.toEqual(columnsOf(plain, STEPS, range(0, HALF)));
  });

  it("changes no bit of those out of its reach", () => {
    for (const step of [FROM + 1, FROM + 9, STEPS]) expect(columnsOf(one, step, range(HALF, 2 * HALF))).toEqual(columnsOf(plain, step, range(HALF, 2 * HALF)));
  });

  it("gives the same bits in any storage order, and when carried out in portions", async () => {
    const storage = Uint32Array.from(range(0, 2 * HALF), (i) => (i * 23 + 5) % (2 * HALF));
    expect(run(withStrategies(strategy), { storage }).hash).toBe(one.hash);
    expect((await simulateAsync(withStrategies(strategy), { network: rings, twin: false })).hash).toBe(one.hash);
  });
});

/** All of them in one run, those that contradict one another at different times. */
const all = withStrategies(
  { ...alone.ignore, id: "at first", until: 5 }, { ...alone.respond, id: "desk", from: 5, delay: 1, patience: 4, bystanders: true, answer: "apologise", trusted: true },
  { ...alone.employees, id: "staff", from: 8, answer: "compensate" }, { ...alone.moderate, id: "house rules", from: 3, budget: 20 }, { ...alone.empower, id: "vote", from: 2 },
  { ...alone.fakes, id: "fans", from: 1, detect: 0.01 },
  { ...alone.withdraw, id: "stop", when: { measure: "opposed", is: "above", value: 0.1, lasts: null } },
);
const everything = run(all, { record: "causes" });

describe("a run with all strategies", () => {
  it("ends as if it never had been interrupted, wherever it is cut", () => {
    for (const step of range(0, STEPS + 1)) expect(resume(structuredClone(everything.checkpoint(step)), { network: rings, twin: false }).hash).toBe(everything.hash);
  });

  it("says the same of itself at every level of recording", () => {
    for (const record of ["none", "frames"]) expect(run(all, { record }).hash).toBe(everything.hash);
  });

  it("explains to everybody, at every step, exactly what happened", () => {
    for (const step of [3, 6, 9, 12]) {
      const after = everything.at(step + 1);
      for (const i of range(0, HALF)) {
        const { after: { expressed, threat } } = everything.explain(String(i), { step });
        expect([expressed, threat]).toEqual([after.expressed[i], after.threat[i]]);
      }
    }
  });
});

describe("an answer of the brand", () => {
  const answering = run(withStrategies({ kind: "respond", id: "service desk", from: FROM, capacity: 40, weight: 20, answer: "explain" }), { record: "causes" });
  const told = range(FROM, STEPS).flatMap((step) => range(0, HALF).map((i) => answering.explain(String(i), { step })));

  it("is named by what explains it, with its opinion, asked for, and as what moved somebody", () => {
    const heard = told.flatMap((each) => each.heard.filter(({ who }) => who === "service desk"));
    expect(heard.length).toBeGreaterThan(10);
    for (const answer of heard) expect(answer).toMatchObject({ from: "campaign", opinion: base.market.quality, unsolicited: 0 });
    const moved = told.filter(({ chain }) => chain.at(-1)?.who === "service desk");
    expect(moved.length).toBeGreaterThan(0);
    for (const { text } of moved) expect(text).toContain("service desk");
  });

  it("comes in the step after a complaint, to the complainer and to all who hear it by a tie", () => {
    const reached = (step: number) => range(0, HALF).filter((i) => told.find((each) => each.step === step && each.agent === String(i))!.heard.some(({ who }) => who === "service desk"));
    const { utterances } = answering;
    const complainers = range(0, utterances.length).map((id) => utterances.get(id)).filter(({ step, opinion, channel }) => step === FROM + 1 && opinion < -0.1 && channel === 0).map(({ speaker }) => speaker);
    expect(complainers.length).toBeGreaterThan(0);
    const hearers = complainers.flatMap((i) => [0, 1, 2, 5, -1, -2, -5].map((d) => (i + d + HALF) % HALF));
    expect(reached(FROM + 2)).toEqual([...new Set(hearers)].sort((a, b) => a - b));
  });
});

describe("what the brand takes away", () => {
  it("is heard by nobody: no complaint is said in public any more, and what is said in private stays", () => {
    const { utterances } = run(withStrategies({ kind: "moderate", id: "it", from: FROM, share: 1, who: first }), { record: "causes" });
    const complaints = range(0, utterances.length).map((id) => utterances.get(id)).filter(({ opinion }) => opinion < -0.1);
    expect(complaints.filter(({ step, channel }) => step >= FROM && channel === 0)).toEqual([]);
    expect(complaints.filter(({ step, channel }) => step < FROM && channel === 0).length).toBeGreaterThan(0);
    expect(complaints.filter(({ step, channel }) => step >= FROM && channel === 1).length).toBeGreaterThan(0);
  });
});

describe("fakes", () => {
  it("carry the evidence of their credence, and half of it once found out where people know half of persuasion", () => {
    const shill = { kind: "fakes", id: "fans", from: 2, reveal: 6, quit: false, credence: 0.5, who: { kind: "listed", ids: ["3"] } };
    const posing = run(withStrategies(shill), { record: "causes" });
    /** Evidence for its pressure of what the shill says, against that of another peer heard by the same person. */
    const believed = (step: number) => range(0, HALF).flatMap((i) => {
      const said = posing.explain(String(i), { step }).heard.filter(({ from }) => from === "peer");
      const [theirs, other] = [said.find(({ who }) => who === "3"), said.find(({ who }) => who !== "3")]
        .map((message) => message === undefined ? null : message.shareOfEvidence! / message.shareOfPressure!);
      return theirs == null || other == null ? [] : [theirs / other];
    });
    for (const [step, credence] of [[4, 0.5], [8, 0.25]] as const) {
      expect(believed(step).length).toBeGreaterThan(0);
      for (const ratio of believed(step)) expect(ratio).toBeCloseTo(credence, 12);
    }
  });
});

describe("a condition", () => {
  const stopping = (value: number) => run(withStrategies({ kind: "withdraw", id: "stop", stops: ["push"], when: { measure: "opposed", is: "above", value } }));
  const rows = (one: Run, column: string) => range(0, one.table.length).map((r) => one.table.value(r, column));

  it("ends a campaign for good in the step after it holds for the first time", () => {
    const opposed = rows(plain, "opposed");
    const at = opposed.findIndex((value, r) => r > 1 && value > Math.max(...opposed.slice(0, r)));
    const stopped = stopping(Math.max(...opposed.slice(0, at)));
    const contacts = rows(stopped, "contacts");
    expect(contacts.slice(0, at + 1)).toEqual(rows(plain, "contacts").slice(0, at + 1));
    expect(Math.min(...contacts.slice(0, at + 1))).toBeGreaterThan(0);
    expect(contacts.slice(at + 1)).toEqual(contacts.slice(at + 1).map(() => 0));
  });

  it("that never holds changes no bit of anybody", () => {
    expect(columnsOf(stopping(1), STEPS, range(0, 2 * HALF))).toEqual(columnsOf(plain, STEPS, range(0, 2 * HALF)));
  });
});

describe("a fork", () => {
  it("may begin to answer in the middle of a run, and shares everything before", () => {
    const fork = plain.fork(10, { strategies: [{ kind: "respond", id: "late", who: first }] });
    expect(columnsOf(fork, 10, range(0, HALF))).toEqual(columnsOf(plain, 10, range(0, HALF)));
    expect(columnsOf(fork, STEPS, range(0, HALF))).not.toEqual(columnsOf(plain, STEPS, range(0, HALF)));
    expect(columnsOf(fork, STEPS, range(HALF, 2 * HALF))).toEqual(columnsOf(plain, STEPS, range(HALF, 2 * HALF)));
  });
});

describe("strategies that make no sense", () => {
  const refused = (changes: object) => () => withChanges(base, changes as never);
  it("are refused, all at once", () => {
    expect(refused({ strategies: [
      { kind: "respond", id: "a", capacity: 0 }, { kind: "ignore", id: "b", loss: 2 },
    ] })).toThrow(/3 issues[\s\S]*capacity[\s\S]*loss[\s\S]*contradicts/);
    expect(refused({ steps: 20, strategies: [
      { kind: "respond", id: "a", delay: 5, patience: 2 }, { kind: "ignore", id: "b" }, { kind: "withdraw", id: "c", stops: [] },
      { kind: "fakes", id: "d", from: 25, reveal: 3 }, { kind: "empower", id: "a", outcome: "broken" },
    ] })).toThrow(/patience[\s\S]*contradicts[\s\S]*stops[\s\S]*reveal[\s\S]*after/);
    expect(refused({ "market.trust": null, strategies: [{ kind: "ignore", id: "b" }] })).toThrow(/market\.trust/);
  });
});
