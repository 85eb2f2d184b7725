import { parseScenario, type Run, simulate, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { describe, expect, it } from "vitest";

const base = parseScenario({
  id: "senders", network: { kind: "small-world", n: 60, k: 6, p: 0.1 }, steps: 20, window: 5,
  people: { attitude: { kind: "normal", mean: -0.05, sd: 0.4 }, activity: { kind: "constant", value: 0.7 } },
  campaigns: [{ id: "brand", rate: 0.2 }],
}, catalog);
const answers = { kind: "respond", id: "answers", weight: 5, capacity: 100 };

describe("withdraw", () => {
  it("ends a strategy at its own step, whichever of the two comes first in the list", () => {
    const contacts = (strategies: readonly object[]) => Array.from(simulate(withChanges(base, { campaigns: [], strategies }), { twin: false }).table.series("contacts"));
    const end = { kind: "withdraw", id: "end", from: 6, stops: ["answers"] };
    const after = contacts([answers, end]);
    expect(after).toEqual(contacts([end, answers]));
    expect(after.map((sent) => sent > 0).lastIndexOf(true)).toBe(5);
  });
});

describe("a fork that adds a campaign before strategies that answer", () => {
  const run = simulate(withChanges(base, { strategies: [answers] }), { record: "causes", twin: false });
  const fork = run.fork(10, { campaigns: [...base.campaigns, { id: "late", from: 12, rate: 1 }] });
  const told = ({ utterances, senders }: Run, until: number) =>
    Array.from({ length: utterances.length }, (_, k) => utterances.get(k)).filter(({ step }) => step <= until)
      .map(({ campaign, origin }) => [campaign, origin].map((c) => (c === null ? null : senders[c])));

  it("counts senders anew, and names those that moved people until then as before", () => {
    expect([run.senders, fork.senders]).toEqual([["brand", "answers"], ["brand", "late", "answers"]]);
    expect(told(fork, 10)).toEqual(told(run, 10));
    expect(told(fork, 10).filter(([campaign]) => campaign === "answers").length).toBeGreaterThan(0);
    expect(told(fork, 19).some(([campaign]) => campaign === "late")).toBe(true);
  });
});

describe("a fork that cuts a budget to less than was spent", () => {
  const paying = withChanges(base, { campaigns: [], strategies: [{ ...answers, bystanders: false, budget: 1000 }] });
  const run = simulate(paying, { twin: false });
  const sent = (of: Run, from: number, to: number) => Array.from({ length: to - from }, (_, k) => of.table.value(from + k, "contacts")).reduce((sum, contacts) => sum + contacts);

  it("leaves nothing to spend", () => {
    expect(sent(run, 0, 10)).toBeGreaterThan(5);
    expect(sent(run, 10, 20)).toBeGreaterThan(5);
    expect(sent(run.fork(10, { "strategies.0.budget": 3 }), 10, 20)).toBe(0);
  });
});
