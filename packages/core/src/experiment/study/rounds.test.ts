import { expect, it } from "vitest";
import { openStream } from "../../random/stream.js";
import { parseStudy } from "./parse-study.js";
import { planOf } from "./plan.js";
import { askedRuns, dueRuns, type KnownOutcome, wantedOf } from "./rounds.js";
import { positionOf, runs, shardOf } from "./run-order.js";
import type { Plan, RunRef } from "./study.js";

const plan = (over: object = {}): Plan => planOf(parseStudy({
  id: "rounds", scenario: "push-harder", seed: "otter", replications: 4, design: { kind: "factorial", factors: [{ path: "push", levels: [0, 1, 4] }] },
  until: { halfWidth: 0.2, most: 50 }, ...over,
}));
const stream = openStream("rounds", 0, "values");

/** What a run would come to, by its address: treatment 0 is nearly without luck, treatment 2 fails at every fifth replication. */
const outcome = (of: Plan, ref: RunRef): number | null =>
  ref.point === 2 && ref.replication % 5 === 4 ? null : (ref.point === 0 ? 0.01 : 0.5) * stream.uniform(Number.parseInt(of.planned(ref).id.slice(0, 6), 16));

/** Runs rounds until there is no more to do; those of one round in any order, some of them only. */
function carriedOut(of: Plan, some: (round: readonly RunRef[]) => readonly RunRef[], shards = 1): Map<string, RunRef> {
  const done = new Map<string, RunRef>();
  const values = new Map<string, number | null>();
  const known: KnownOutcome = (ref) => values.get(of.planned(ref).id);
  for (let shard = 1; shard <= shards; shard++) {
    for (;;) {
      const due = [...dueRuns(of, known)].filter((ref) => shardOf(of, ref, shards) === shard);
      if (due.length === 0) break;
      for (const ref of some(due)) {
        done.set(of.planned(ref).id, ref);
        values.set(of.planned(ref).id, outcome(of, ref));
      }
    }
  }
  return done;
}
const ids = (done: Map<string, RunRef>) => [...done.keys()].sort();

it("without an end that is wanted, a study asks for its replications, and those that are missing are due", () => {
  const of = plan({ until: null });
  expect([...askedRuns(of, () => undefined)]).toEqual([...runs(of)]);
  expect([...dueRuns(of, ({ replication }) => (replication === 1 ? undefined : null))].map(({ replication }) => replication)).toEqual([1, 1, 1]);
});

it("treatments with more luck get more replications, and one that fails at times gets others for these", () => {
  const of = plan();
  const done = [...carriedOut(of, (due) => due).values()];
  const counts = [0, 1, 2].map((point) => done.filter((ref) => ref.point === point).length);
  expect(counts[0]).toBe(4);
  expect(counts[1]).toBeGreaterThan(4);
  expect(counts[2]).toBeGreaterThan(4);
  const known: KnownOutcome = (ref) => outcome(of, ref);
  expect([0, 1, 2].map((point) => wantedOf(of, point, known).replications)).toEqual(counts);
});

it.each([null, { a: {}, b: { reactance: 0 } }])("the same runs are had one by one, backwards, in rounds or in 1 to 7 shards, with arms %j", (arms) => {
  const of = plan({ arms });
  const whole = ids(carriedOut(of, (due) => due));
  expect(ids(carriedOut(of, ([first]) => [first!]))).toEqual(whole);
  expect(ids(carriedOut(of, (due) => due.toReversed().slice(0, 3)))).toEqual(whole);
  for (let shards = 2; shards <= 7; shards++) expect(ids(carriedOut(of, (due) => due, shards))).toEqual(whole);
});

it("runs are asked for in run order, and a run is known for an arm only where it was run", () => {
  const of = plan({ arms: { a: {}, b: { reactance: 0 } } });
  const known: KnownOutcome = ({ arm, replication }) => (arm === "b" && replication === 2 ? undefined : replication < 4 ? replication : undefined);
  expect([...dueRuns(of, known)]).toEqual([...of.order].map((point) => ({ point, arm: "b", replication: 2 })));
  const positions = [...askedRuns(of, known)].map((ref) => positionOf(of, ref));
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
});
