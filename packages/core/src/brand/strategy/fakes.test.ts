import { describe, expect, it } from "vitest";
import { plainNetwork } from "../../graph/network.js";
import { type StrategyWorld, stageStrategy } from "../../testing/strategy-world.js";
import { fakes } from "./fakes.js";

/** The shill 0 is heard by 1 and 2, 2 by 3; 4 is alone. */
const network = plainNetwork(5, Uint32Array.of(0, 0, 2), Uint32Array.of(1, 2, 3));
const stage = (input: Readonly<Record<string, unknown>> = {}, world: Partial<StrategyWorld> = {}) => {
  const staged = stageStrategy(fakes, input, { network, who: [0], market: { trust: 0.5 }, ...world });
  staged.agents.attitude.fill(0.5);
  staged.agents.activity.fill(0.25);
  return staged;
};
const praise = { 0: 1 };

describe("fakes", () => {
  it("pose from the step on in which they come into force: they say what they are paid for, and are believed as they were made to be", () => {
    const staged = stage({ from: 1, attitude: 0.75, activity: 0.5, credence: 0.8 });
    const { attitude, anchor, expressed, activity } = staged.agents;
    const seen = () => [attitude[0], anchor[0], expressed[0], activity[0], staged.posts.credence[0]];
    staged.step(0);
    expect(seen()).toEqual([0.5, 0, 0, 0.25, 1]);
    staged.step(1);
    expect(seen()).toEqual([0.75, 0.75, 0.75, 0.5, 0.8]);
    expect([attitude[1], activity[1], staged.posts.credence[1]]).toEqual([0.5, 0.25, 1]);
  });

  it("stay with what they are paid for, whatever others make of them", () => {
    const staged = stage();
    staged.step(0);
    staged.agents.attitude[0] = staged.agents.expressed[0] = -1;
    staged.step(1);
    expect([staged.agents.attitude[0], staged.agents.expressed[0]]).toEqual([1, 1]);
  });

  it("are found out in the step after they began, where they began after they were to be, as under a condition", () => {
    const staged = stage({ from: 4, reveal: 2, quit: false });
    const found = () => staged.own.foundAt![0];
    for (let t = 0; t < 5; t++) staged.step(t, praise);
    expect(found()).toBe(0);
    staged.step(5, praise);
    expect(found()).toBe(6);
  });

  it("deceive those who hear them by a tie, post by post, while they pose and are not found out", () => {
    const staged = stage({ from: 1, reveal: 4, quit: false });
    for (let t = 0; t < 6; t++) staged.step(t, { ...praise, 2: 1 });
    expect(Array.from(staged.own.deceived!)).toEqual([0, 3, 3, 0, 0]);
  });

  it("cost those who heard one trust, and take back what their attitude had gained over its anchor, when revealed, once", () => {
    const staged = stage({ reveal: 2, loss: 0.5, taint: 1, lasting: 0.5 });
    const { attitude, anchor, market: { trust } } = staged.agents;
    anchor.fill(0.25);
    const seen = [0, 1, 2, 3, 4].map((t) => {
      staged.step(t, praise);
      return [trust![1], attitude[1], anchor[1]];
    });
    expect(seen).toEqual([[0.5, 0.5, 0.25], [0.5, 0.5, 0.25], [0.25, 0.375, 0.1875], [0.25, 0.375, 0.1875], [0.25, 0.375, 0.1875]]);
    expect([trust![3], attitude[3], anchor[3]]).toEqual([0.5, 0.5, 0.25]);
  });

  it("take back nothing of an attitude below its anchor, nor anything without taint", () => {
    const [below, untainted] = [stage({ reveal: 2 }), stage({ reveal: 2, taint: 0 })];
    below.agents.anchor.fill(0.75);
    for (const staged of [below, untainted]) for (let t = 0; t < 4; t++) staged.step(t, praise);
    expect([below.agents.attitude[1], below.agents.anchor[1], below.agents.market.trust![1]]).toEqual([0.5, 0.75, 0.25]);
    expect([untainted.agents.attitude[1], untainted.agents.anchor[1], untainted.agents.market.trust![1]]).toEqual([0.5, 0, 0.25]);
  });

  it("take nobody below −1, however tainted", () => {
    const staged = stage({ reveal: 1, loss: 1, taint: 2 });
    staged.agents.attitude.fill(1);
    staged.agents.anchor.fill(-1);
    staged.step(0, praise);
    staged.step(1);
    expect([staged.agents.attitude[1], staged.agents.anchor[1]]).toEqual([-1, -1]);
  });

  it("fall silent when found out, or go on and are believed the less the more people know of persuasion", () => {
    const [quitting, staying] = [{ quit: true }, { quit: false }].map((input) => stage({ reveal: 1, credence: 0.8, ...input }, { knowledge: 0.5 }));
    for (const staged of [quitting!, staying!]) for (let t = 0; t < 3; t++) staged.step(t, praise);
    expect([quitting!.agents.activity[0], staying!.agents.activity[0]]).toEqual([0, 1]);
    expect([quitting!.posts.credence[0], staying!.posts.credence[0], staying!.posts.credence[1]]).toEqual([0.4, 0.4, 1]);
  });

  it("fall silent when they are ended, and can be found out after that", () => {
    const staged = stage({ until: 2, reveal: 4, loss: 0.5 });
    const seen = [0, 1, 2, 3, 4].map((t) => {
      staged.step(t, t < 2 ? praise : {});
      return [staged.agents.activity[0], staged.agents.market.trust![1]];
    });
    expect(seen).toEqual([[1, 0.5], [1, 0.5], [0, 0.5], [0, 0.5], [0, 0.25]]);
  });

  it("are found out by chance at the rate that was set, from the step after they began", () => {
    // 400 geometric waits of mean 4 and standard deviation 3.46: further than 5 standard errors off with probability below 1e-6, seeds fixed.
    const waits = Array.from({ length: 400 }, (_, run) => {
      const staged = stage({ id: `fakes ${run}`, detect: 0.25 });
      for (let t = 0; t < 200; t++) {
        staged.step(t);
        if (staged.own.foundAt![0]! > 0) return t;
      }
      return 200;
    });
    expect(Math.min(...waits)).toBe(1);
    expect(Math.abs(waits.reduce((sum, wait) => sum + wait, 0) / 400 - 4)).toBeLessThan((5 * Math.sqrt(12)) / 20);
  });

  it("are never found out at rate 0 without a reveal, nor once they have ended without one", () => {
    const [safe, ended] = [stage(), stage({ detect: 1, until: 1 })];
    for (const staged of [safe, ended]) for (let t = 0; t < 50; t++) staged.step(t, praise);
    expect([safe.own.foundAt![0], ended.own.foundAt![0]]).toEqual([0, 0]);
  });

  it("refuse a reveal before they can have posed, and a budget", () => {
    const mistakes = (given: object) => fakes.mistakes!({ from: 3, reveal: null, budget: null, ...given } as never).map(({ path }) => path);
    expect([mistakes({}), mistakes({ reveal: 4 }), mistakes({ reveal: 3 }), mistakes({ budget: 1, reveal: 0 })]).toEqual([[], [], ["reveal"], ["budget", "reveal"]]);
  });
});
