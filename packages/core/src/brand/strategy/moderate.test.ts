import { describe, expect, it } from "vitest";
import { plainNetwork } from "../../graph/network.js";
import { ROW, S0, SU, SUE, SX } from "../../population/heard.js";
import { type StrategyWorld, stageStrategy } from "../../testing/strategy-world.js";
import { moderate } from "./moderate.js";

/** A star around 0, with 5 apart. */
const star = plainNetwork(6, Uint32Array.of(0, 0, 0, 0), Uint32Array.of(1, 2, 3, 4));
const stage = (input: Readonly<Record<string, unknown>> = {}, world: Partial<StrategyWorld> = {}) =>
  stageStrategy(moderate, { share: 1, noticed: 1, ...input }, { network: star, ...world });
const speaking = ({ posts }: ReturnType<typeof stage>) => [Array.from(posts.speakers.slice(0, posts.count)), Array.from(posts.spoke)];

describe("moderate", () => {
  it("takes critical public posts away in the step in which they are made, and leaves the others in their order", () => {
    const staged = stage({}, { publicness: [1, 0.5], who: [0, 1, 2, 3] });
    staged.step(0, { 0: -0.5, 1: -0.1, 2: [-1, 1], 3: -0.2, 4: -1, 5: 1 });
    expect(speaking(staged)).toEqual([[1, 2, 4, 5], [0, 1, 1, 0, 1, 1]]);
  });

  it("presses the author and those who notice in the next step, towards the brand, unasked, without weight", () => {
    const staged = stage({ pressure: 0.5 });
    staged.step(0, { 0: -1 });
    expect(staged.step(1)).toBe(5);
    for (const i of [0, 1, 2, 3, 4]) expect([S0, SX, SU, SUE].map((sum) => staged.heard.sums[i * ROW + sum])).toEqual([0, 0.5, 0.5, 0.5]);
    expect(Array.from(staged.heard.any)).toEqual([1, 1, 1, 1, 1, 0]);
    expect([staged.touch.told[1], staged.touch.pressed[1], staged.touch.claimedAt[1]]).toEqual([1, 0.5, 0]);
    expect(staged.step(2)).toBe(0);
  });

  it("is noticed by the author alone where nobody else looks", () => {
    const staged = stage({ noticed: 0 });
    staged.step(0, { 0: -1, 5: -1 });
    staged.step(1);
    expect(Array.from(staged.heard.any)).toEqual([1, 0, 0, 0, 0, 1]);
  });

  it("takes away the share it was told to, and is noticed by the share it was told to", () => {
    // 2,000 posts and 8,000 hearers: further than 5 standard errors off with probability below 1e-6, the seed being fixed.
    const staged = stage({ share: 0.25, noticed: 0.5 });
    let [taken, notices] = [0, 0];
    for (let t = 0; t < 2000; t++) {
      const contacts = staged.step(t, { 0: -1 });
      notices += contacts - (contacts > 0 ? 1 : 0);
      taken += staged.posts.count === 0 ? 1 : 0;
    }
    expect(Math.abs(taken - 500)).toBeLessThan(5 * Math.sqrt(2000 * 0.25 * 0.75));
    expect(Math.abs(notices - 2 * taken)).toBeLessThan(5 * Math.sqrt(4 * taken * 0.25) + 4);
  });

  it("takes away with a larger share all that it takes away with a smaller one, and more, and is noticed likewise", () => {
    const all = { 0: -1, 1: -1, 2: -1, 3: -1, 4: -1, 5: -1 };
    const staged = [0.3, 0.6].map((share) => stage({ share, noticed: 0 }));
    const noticing = [0.3, 0.6].map((noticed) => stage({ noticed }));
    let [more, louder] = [0, 0];
    for (let t = 0; t < 100; t++) {
      for (const one of [...staged, ...noticing]) one.step(t, all);
      const [few, many] = staged.map((one) => Array.from(one.own.taken!));
      expect(few!.every((taken, i) => taken <= many![i]!)).toBe(true);
      const [quiet, loud] = noticing.map((one) => [0, 1, 2, 3, 4, 5].map((i) => one.acts.sender!.contacts(t, i)));
      expect(quiet!.every((notices, i) => notices <= loud![i]!)).toBe(true);
      more += many!.filter((taken, i) => taken > few![i]!).length;
      louder += loud!.filter((notices, i) => notices > quiet![i]!).length;
    }
    expect([more > 100, louder > 100]).toEqual([true, true]);
  });

  it("takes away no more in a step than it can, by ascending key", () => {
    const staged = stage({ capacity: 2 });
    staged.step(0, { 1: -1, 3: -1, 4: -1, 5: -1 });
    expect(speaking(staged)[0]).toEqual([4, 5]);
  });

  it("pays for what it takes away and for nothing else, and then stops", () => {
    const staged = stage({ budget: 3 });
    staged.step(0, { 1: -1, 3: -1 });
    staged.step(1, { 1: -1, 3: -1, 4: -1 });
    expect([speaking(staged)[0], staged.spent()]).toEqual([[3, 4], 3]);
    staged.step(2, { 1: -1 });
    expect([speaking(staged)[0], staged.spent()]).toEqual([[1], 3]);
  });

  it("tells of what it took away even when it has ended since", () => {
    const staged = stage({ until: 1, noticed: 0 });
    staged.step(0, { 5: -1 });
    expect(staged.step(1, { 5: -1 })).toBe(1);
    expect([staged.posts.count, staged.step(2)]).toEqual([1, 0]);
  });
});
