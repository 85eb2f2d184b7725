import { type Batch, LostError, type TimedRecord } from "@talkback/lab";
import { expect, it } from "vitest";
import { type DistantHand, handsExecutor } from "./hands-executor.js";

const batch = (k: number) => ({ runs: [{ point: k, arm: null, replication: 0 }] }) as unknown as Batch;

/** A hand that answers when it is told to, and notes what it was asked. */
function hand() {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  let stops = 0;
  const own: DistantHand = {
    carryOut: (given) => new Promise((resolve) => {
      asked.push((given as Batch).runs[0]!.point);
      waiting.push(() => resolve([] as readonly TimedRecord[]));
    }),
    stop: async () => { stops++; },
  };
  return { own, asked, answer: () => waiting.shift()!(), get stops() { return stops; } };
}

const turn = () => new Promise((resolve) => void setTimeout(resolve));

it("has each hand do one batch at a time, those who ask first served first", async () => {
  const executor = handsExecutor(2);
  const [first, second] = [hand(), hand()];
  const answers = [0, 1, 2].map((k) => executor.run(batch(k)));
  await turn();
  executor.join("first", first.own);
  executor.join("second", second.own);
  await turn();
  expect([first.asked, second.asked]).toEqual([[0], [1]]);
  second.answer();
  await turn();
  expect([first.asked, second.asked]).toEqual([[0], [1, 2]]);
  first.answer();
  second.answer();
  await Promise.all(answers);
});

it("loses what a hand is at that leaves, gives it nothing more, and gives the next batch to one that comes", async () => {
  const executor = handsExecutor(1);
  const [gone, next] = [hand(), hand()];
  executor.join("gone", gone.own);
  const lost = executor.run(batch(0));
  await turn();
  executor.leave("gone", "crashed");
  await expect(lost).rejects.toThrow(new LostError("crashed"));
  const again = executor.run(batch(0));
  await turn();
  expect(gone.asked).toEqual([0]);
  executor.join("next", next.own);
  await turn();
  expect(next.asked).toEqual([0]);
  next.answer();
  await again;
});

it("answers at once when it is ended, tells the hand, and gives it nothing before it has answered", async () => {
  const executor = handsExecutor(1);
  const only = hand();
  executor.join("only", only.own);
  const end = new AbortController();
  const [underWay, queued] = [executor.run(batch(0), end.signal), executor.run(batch(1), end.signal)];
  await turn();
  end.abort();
  for (const each of [underWay, queued]) await expect(each).rejects.toMatchObject({ name: "AbortError" });
  expect(only.stops).toBe(1);
  const later = executor.run(batch(2));
  await turn();
  expect(only.asked).toEqual([0]);
  only.answer();
  await turn();
  expect(only.asked).toEqual([0, 2]);
  only.answer();
  await later;
});

it("fails what waits, and what comes later, until hands are on their way again", async () => {
  const executor = handsExecutor(1);
  const waiting = executor.run(batch(0));
  await turn();
  executor.close("workers are forbidden here");
  await expect(waiting).rejects.toThrow("workers are forbidden here");
  await expect(executor.run(batch(1))).rejects.toThrow("workers are forbidden here");
  executor.expect();
  const only = hand();
  const again = executor.run(batch(2));
  await turn();
  executor.join("only", only.own);
  await turn();
  only.answer();
  await again;
});
