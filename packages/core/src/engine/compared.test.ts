import { describe, expect, it } from "vitest";
import { scenario } from "../library/scenarios.js";
import { simulate, simulateAsync } from "./simulate.js";

const small = scenario("push-harder", { "network.n": 60, "network.k": 4, steps: 12, window: 4 });
const abortedAfter = (step: number) => {
  const signal = { aborted: false };
  return { signal, onProgress: ({ done }: { done: number }) => { signal.aborted = done >= step; } };
};

describe("what a run is compared with", () => {
  it("is the same whether it was computed at once or without blocking", async () => {
    const run = await simulateAsync(small);
    const told: number[] = [];
    await run.compared({ onProgress: ({ done }) => void told.push(done) });
    expect(told).toEqual(Array.from({ length: 12 }, (_, k) => k + 1));
    expect(run.summary).toEqual(simulate(small).summary);
    expect(run.summary.backfire).not.toBeNull();
  });

  it("is left out when the run was aborted, since it would take as long again", async () => {
    const run = await simulateAsync(small, abortedAfter(5));
    await run.compared();
    expect([run.stopped, run.steps, run.summary.backfire, run.modeOf("7")]).toEqual(["aborted", 5, null, null]);
    expect(run.summary.utterances).toBeGreaterThan(0);
  });

  it("is left out when it was aborted itself, and the run stays whole", async () => {
    const run = await simulateAsync(small);
    await run.compared(abortedAfter(3));
    expect([run.stopped, run.steps, run.summary.lift, run.modeOf("7")]).toEqual([null, 12, null, null]);
    expect(run.hash).toBe(simulate(small).hash);
  });

  it("gives every agent a mode, in the shares of the summary", () => {
    const run = simulate(small);
    const pushedBack = Array.from({ length: 60 }, (_, i) => run.modeOf(run.idOf(i))).filter((mode) => mode === "pushedBack");
    expect(pushedBack.length / 60).toBe(run.summary.modes!.pushedBack);
    expect(pushedBack.length).toBeGreaterThan(0);
  });
});
