import { parseStudy, planOf, runs } from "@talkback/core/experiment";
import { carryOutAll, type RunRecord } from "@talkback/lab";
import { expect, it } from "vitest";
import { pilotOf } from "./pilot.js";

it("a pilot runs ten seeds of a setting, none of which is a run of its study or has the luck of one", async () => {
  const plan = planOf(parseStudy({
    id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 4, window: 2 }, replications: 12, record: { edges: true }, design: { kind: "list", points: [{}] },
  }));
  const { runs: tried, points } = await pilotOf(plan, new AbortController().signal);
  expect([points, tried.length]).toEqual([[0], 10]);
  const own = carryOutAll(plan, [...runs(plan)]);
  const told = (records: readonly RunRecord[]) => new Set(records.flatMap(({ run, result }) => [run, result!.networkHash]));
  const pilots = told(tried.map(({ timed }) => timed.record));
  expect(pilots.size).toBe(20);
  expect([...told(own)].filter((each) => pilots.has(each))).toEqual([]);
});
