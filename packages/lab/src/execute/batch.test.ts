import { SpecError } from "@talkback/core";
import { parseStudy, planOf, runs } from "@talkback/core/experiment";
import { describe, expect, it } from "vitest";
import { batchOf, checkBatch } from "./batch.js";

const plan = planOf(parseStudy({ id: "small", scenario: "push-harder", seed: "otter", design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] }, replications: 3 }));
const batch = batchOf(plan, [...runs(plan)]);
const sent = (over: object = {}): unknown => JSON.parse(JSON.stringify({ ...batch, ...over }));

function told(input: unknown): string[] {
  try {
    checkBatch(input);
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
}

describe("a batch", () => {
  it("of a study with more settings than are wanted is refused before it is planned", () => {
    const wide = { ...JSON.parse(batch.study), design: { kind: "sobol", factors: [{ path: "push", low: 0, high: 4 }], points: 9 } };
    expect(() => checkBatch(sent({ study: JSON.stringify(wide) }), 8)).toThrow(/design: expected at most 8 points, received 9/);
    expect(() => checkBatch(sent({ study: JSON.stringify(wide) }), 9)).toThrow(/hash: expected/);
  });

  it("that was sent as JSON asks for the same runs of the same study", () => {
    const { batch: read, plan: again } = checkBatch(sent());
    expect(read).toEqual(batch);
    expect(read.runs.map((ref) => again.planned(ref))).toEqual(batch.runs.map((ref) => plan.planned(ref)));
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    ["that is nothing", null, ["E_PARAM_TYPE "]],
    ["of another format", sent({ format: "talkback-batch-2" }), ["E_PARAM_TYPE format"]],
    ["for another engine", sent({ engine: "talkback-engine-2" }), ["E_VERSION engine"]],
    ["whose study was changed", sent({ study: batch.study.replace("otter", "adder") }), ["E_BATCH hash"]],
    ["whose study is no JSON", sent({ study: "{" }), ["E_BATCH study"]],
    ["whose study is none", sent({ study: "{}" }), expect.arrayContaining(["E_PARAM_MISSING id"])],
    ["without runs", sent({ runs: [] }), ["E_BATCH runs"]],
    ["with a point beyond the design", sent({ runs: [{ point: 2, arm: null, replication: 0 }] }), ["E_RUN point"]],
    ["with a replication beyond the study", sent({ runs: [{ point: 0, arm: null, replication: 3 }] }), ["E_RUN replication"]],
    ["with an arm where there are none", sent({ runs: [{ point: 0, arm: "a", replication: 0 }] }), ["E_RUN arm"]],
    ["with half a replication", sent({ runs: [{ point: 0, arm: null, replication: 0.5 }] }), [expect.stringContaining("runs.0.replication")]],
    ["with something more", sent({ run: "rm" }), ["E_PARAM_UNKNOWN run"]],
  ])("%s is refused", (_, input, issues) => {
    expect(told(input)).toEqual(issues);
  });
});
