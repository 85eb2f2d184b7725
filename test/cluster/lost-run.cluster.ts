import { createRequire } from "node:module";
import { parseStudy, planOf, type RunRef, runs } from "@talkback/core/experiment";
import { type Batch, batchOf, carryOutBatch, checkTimed, sweep, type TimedRecord } from "@talkback/lab";
import { queueExecutor } from "@talkback/queue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacking } from "../../scripts/cluster-needs.mjs";
import { type Redis, startRedis } from "./redis.js";

const { Worker } = createRequire(new URL("../../packages/queue/package.json", import.meta.url))("bullmq") as typeof import("../../packages/queue/node_modules/bullmq/dist/esm/index.js");

const plan = planOf(parseStudy({
  id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 4, window: 2 }, replications: 12, record: { steps: false },
  design: { kind: "list", points: [{ push: 0 }, { push: 4 }] },
}));
const fatal: RunRef = { point: 1, arm: null, replication: 3 };
const isFatal = ({ point, replication }: RunRef) => point === fatal.point && replication === fatal.replication;

describe.skipIf(lacking("redis") !== null)("jobs of a queue", () => {
  let redis: Redis;
  let worker: InstanceType<typeof Worker>;
  let answer: (records: readonly TimedRecord[]) => unknown = (records) => records;

  beforeAll(async () => {
    redis = await startRedis();
    worker = new Worker("talkback-batches", async ({ data: given }) => {
      const data = given as Batch;
      if (data.runs.some(isFatal)) throw new Error("the thread was lost");
      return answer(await carryOutBatch(data, { worker: "here", clock: () => 0 }));
    }, { connection: { url: redis.url, maxRetriesPerRequest: null }, concurrency: 4 });
  });
  afterAll(async () => {
    await worker?.close();
    await redis?.stop();
  });

  it("of which one run takes its worker with it lose that run, and no other", async () => {
    const executor = await queueExecutor(redis.url);
    const records: TimedRecord[] = [];
    await sweep({ plan, executor, onRecord: (record) => { records.push(record); } });
    await executor.dispose();
    expect(records).toHaveLength(24);
    expect(records.flatMap(({ record: { run, error } }) => (error === null ? [] : [[run, error.code]]))).toEqual([[plan.planned(fatal).id, "E_WORKER_LOST"]]);
    for (const each of records) expect(checkTimed(each, plan)).toEqual(each);
  });

  it("whose answer is none are not taken for done", async () => {
    answer = () => null;
    const other = planOf(parseStudy({ id: "single", scenario: "push-harder", seed: "other", given: { "network.n": 30, steps: 4, window: 2 }, replications: 1, design: { kind: "list", points: [{}] } }));
    const executor = await queueExecutor(redis.url);
    await expect(executor.run(batchOf(other, [...runs(other)]))).rejects.toThrow(/answer of the queue, job batch-\w+: expected a list of 1 records, received null/);
    await executor.dispose();
  });
});
