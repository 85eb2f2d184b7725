import type { SpecError } from "@talkback/core";
import { describe, expect, it } from "vitest";
import { shardOf } from "./shard-of.js";

const slurm = (id: string, min: string, count: string) => ({ SLURM_ARRAY_TASK_ID: id, SLURM_ARRAY_TASK_MIN: min, SLURM_ARRAY_TASK_COUNT: count });

function told(...args: Parameters<typeof shardOf>): readonly string[] {
  try {
    shardOf(...args);
    return [];
  } catch (error) {
    return (error as SpecError).issues.map(({ path, received }) => `${path} ${received}`);
  }
}

describe("the shard", () => {
  it("is everything where nobody says anything", () => {
    expect(shardOf({}, {})).toEqual({ i: 1, n: 1 });
  });

  it("is what the flag says, whatever the environment says", () => {
    expect(shardOf({ shard: "3/10" }, slurm("7", "5", "4"))).toEqual({ i: 3, n: 10 });
    expect(shardOf({ shard: "10/10", shards: "10" }, {})).toEqual({ i: 10, n: 10 });
  });

  it("of a Slurm array is the task's place, from whatever number the array begins", () => {
    expect(shardOf({}, slurm("7", "5", "4"))).toEqual({ i: 3, n: 4 });
    expect(shardOf({ shards: "20" }, slurm("0", "0", "20"))).toEqual({ i: 1, n: 20 });
  });

  it("of an indexed Kubernetes job is the index, counted from 1", () => {
    expect(shardOf({ shards: "4" }, { JOB_COMPLETION_INDEX: "0" })).toEqual({ i: 1, n: 4 });
    expect(shardOf({ shards: "4" }, { JOB_COMPLETION_INDEX: "3" })).toEqual({ i: 4, n: 4 });
  });
});

describe("a shard is refused", () => {
  it.each<readonly [string, Parameters<typeof shardOf>, readonly string[]]>([
    ["of nothing", [{ shard: "" }, {}], ['--shard ""']],
    ["counted from 0", [{ shard: "0/4" }, {}], ['--shard "0/4"']],
    ["beyond the last one", [{ shard: "5/4" }, {}], ['--shard "5/4"']],
    ["of none", [{ shard: "1/0" }, {}], ['--shard "1/0"']],
    ["in other words", [{ shard: "1 of 4" }, {}], ['--shard "1 of 4"']],
    ["that contradicts the number of shards", [{ shard: "1/4", shards: "5" }, {}], ["--shards 5"]],
    ["whose number nobody tells", [{ shards: "4" }, {}], ["--shards neither"]],
    ["of a job whose size nobody tells", [{}, { JOB_COMPLETION_INDEX: "0" }], ["--shards nothing"]],
    ["beyond the job", [{ shards: "4" }, { JOB_COMPLETION_INDEX: "4" }], ['JOB_COMPLETION_INDEX "4"']],
    ["of an array of which parts are not told", [{}, { SLURM_ARRAY_TASK_ID: "3" }], ["SLURM_ARRAY_TASK_MIN nothing", "SLURM_ARRAY_TASK_COUNT nothing"]],
    ["of an array with gaps", [{}, slurm("9", "1", "3")], ["SLURM_ARRAY_TASK_ID 9"]],
    ["of an array of another size than is said", [{ shards: "20" }, slurm("3", "3", "2")], ["--shards 20"]],
    ["of an array that is no number", [{}, slurm("x", "1", "3")], ['SLURM_ARRAY_TASK_ID "x"']],
    ["of two at once", [{ shards: "4" }, { ...slurm("1", "1", "4"), JOB_COMPLETION_INDEX: "0" }], ["SLURM_ARRAY_TASK_ID both"]],
  ])("%s", (_, args, words) => {
    expect(told(...args)).toEqual(words);
  });
});
