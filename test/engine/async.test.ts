import { type Run, simulate, simulateAsync, withChanges } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";

const small = scenario("push-harder", { "network.n": 100, steps: 20, window: 6 });
const told = ({ hash, summary, stopped, steps }: Run) => ({ hash, summary, stopped, steps });
const counted = () => {
  const pauses = { count: 0, pause: () => { pauses.count++; return Promise.resolve(); } };
  return pauses;
};

describe("a run that does not block", () => {
  it.each(["synchronous", "random-sequential", "partial", "poisson", "pairwise"])("gives the bits of one that does, by the schedule %s", async (kind) => {
    const one = withChanges(small, { schedule: { kind } });
    expect(told(await simulateAsync(one))).toEqual(told(simulate(one)));
  });

  it("tells after each step how far it is", async () => {
    const seen: { done: number; steps: number }[] = [];
    await simulateAsync(small, { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual(Array.from({ length: 20 }, (_, k) => ({ done: k + 1, steps: 20 })));
  });

  it("keeps what was done when aborted, with the window of a run of that length, and no comparison", async () => {
    const signal = { aborted: false };
    const ended = await simulateAsync(small, { signal, onProgress: ({ done }) => { signal.aborted = done === 11; } });
    expect([ended.stopped, ended.steps, ended.table.length]).toEqual(["aborted", 11, 11]);
    const short = simulate(withChanges(small, { steps: 11 }), { twin: false });
    expect(ended.at(11).expressed).toEqual(short.at(11).expressed);
    expect(ended.summary).toEqual(short.summary);
  });

  it("that is over when the abort comes is not aborted", async () => {
    const signal = { aborted: false };
    const whole = await simulateAsync(small, { signal, onProgress: ({ done }) => { signal.aborted = done === 20; } });
    expect(told(whole)).toEqual(told(simulate(small)));
  });

  it("breathes in proportion to its work: by agents, by steps, and by ties", async () => {
    const pausesOf = async (n: number, steps: number, k: number) => {
      const host = counted();
      await simulateAsync(scenario("push-harder", { "network.n": n, "network.k": k, steps }), { ...host, twin: false });
      return host.count;
    };
    const [base, more] = [await pausesOf(20_000, 8, 8), await pausesOf(80_000, 8, 8)];
    expect(base).toBeGreaterThan(4);
    expect(Math.abs(more - 4 * base)).toBeLessThanOrEqual(4);
    const [steps, twice] = [await pausesOf(20_000, 16, 8), await pausesOf(20_000, 24, 8)];
    expect(Math.abs(twice - steps - (steps - base))).toBeLessThanOrEqual(2);
    const [ties, double] = [await pausesOf(20_000, 8, 40), await pausesOf(20_000, 8, 72)];
    expect(ties).toBeGreaterThan(base + 4);
    expect(Math.abs(double - ties - (ties - base)) / (ties - base)).toBeLessThan(0.25);
  });

  it("breathes already while a large network is made, and its ties and people", async () => {
    const host = counted();
    let before = -1;
    const pause = () => {
      if (before < 0) before = 0;
      return host.pause();
    };
    await simulateAsync(scenario("push-harder", { "network.n": 200_000, steps: 1 }), { pause, twin: false, onProgress: () => { before = host.count; } });
    expect(before).toBeGreaterThan(60);
  });

  it("breathes also while it makes up the window of a run that ended early", async () => {
    const [whole, ended] = [counted(), counted()];
    const one = scenario("push-harder", { "network.n": 20_000, steps: 8, window: 4 });
    await simulateAsync(withChanges(one, { steps: 4 }), { ...whole, twin: false });
    await simulateAsync(one, { ...ended, twin: false, stopWhen: ({ step }) => step === 4 });
    expect(ended.count).toBeGreaterThan(whole.count);
  });

  it("a film is the same story, frame by frame, and ends when aborted", async () => {
    const run = simulate(small);
    let step = 0;
    for await (const frame of run.frames()) {
      expect([frame.step, frame.columns.attitude]).toEqual([step, Float32Array.from(run.at(step).attitude)]);
      step++;
    }
    expect(step).toBe(21);
    const signal = { aborted: false };
    await expect((async () => {
      for await (const frame of run.frames({ signal, every: 5 })) signal.aborted = frame.step >= 10;
    })()).rejects.toThrow("aborted");
  });
});
