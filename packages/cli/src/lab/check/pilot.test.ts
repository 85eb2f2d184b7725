import { parseStudy, planOf, runs } from "@talkback/core/experiment";
import { carryOutAll, type RunRecord } from "@talkback/lab";
import { expect, it } from "vitest";
import { inline } from "../../../../../test/lab/small-plan.js";
import { pilotOf } from "./pilot.js";

it("a pilot runs ten seeds of a setting, none of which is a run of its study or has the luck of one", async () => {
  const plan = planOf(parseStudy({
    id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 4, window: 2 }, replications: 12, record: { edges: true }, design: { kind: "list", points: [{}] },
  }));
  const { runs: tried, points } = await pilotOf(plan, { executor: inline(), signal: new AbortController().signal });
  expect([points, tried.length]).toEqual([[0], 10]);
  const own = carryOutAll(plan, [...runs(plan)]);
  const told = (records: readonly RunRecord[]) => new Set(records.flatMap(({ run, result }) => [run, result!.networkHash]));
  const pilots = told(tried.map(({ timed }) => timed.record));
  expect(pilots.size).toBe(20);
  expect([...told(own)].filter((each) => pilots.has(each))).toEqual([]);
});

it("of runs that take longer than anybody waits for, a pilot tries one seed in both arms, and says so", async () => {
  const plan = planOf(parseStudy({
    id: "long", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 4, window: 2 }, replications: 12, arms: { a: { reactance: 0 }, b: {} }, design: { kind: "list", points: [{}, { push: 0 }] },
  }));
  const { runs: tried, points } = await pilotOf(plan, { executor: inline(), signal: new AbortController().signal, patience: 0 });
  expect([points, tried.map(({ ref }) => ref)]).toEqual([[0], [{ point: 0, arm: "a", replication: 0 }, { point: 0, arm: "b", replication: 0 }]]);
});
