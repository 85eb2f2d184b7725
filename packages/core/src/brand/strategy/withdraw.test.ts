import { describe, expect, it } from "vitest";
import { plainNetwork } from "../../graph/network.js";
import { stageStrategy } from "../../testing/strategy-world.js";
import { withdraw } from "./withdraw.js";

const alone = plainNetwork(2, new Uint32Array(), new Uint32Array());

describe("withdraw", () => {
  it("ends what it names at its step, once", () => {
    const staged = stageStrategy(withdraw, { stops: ["brand", "answers"], from: 2 }, { network: alone });
    for (let t = 0; t < 5; t++) staged.step(t);
    expect(staged.halted).toEqual([["brand", 2], ["answers", 2]]);
  });

  it("has to name something, for good and for nothing", () => {
    const mistakes = (given: object) => withdraw.mistakes!({ from: 0, until: null, when: null, budget: null, stops: ["brand"], ...given } as never).map(({ path }) => path);
    const when = { measure: "opposed", is: "above", value: 0.2, lasts: 3 };
    expect([mistakes({}), mistakes({ when: { ...when, lasts: null } })]).toEqual([[], []]);
    expect(mistakes({ stops: [], until: 4, budget: 2, when })).toEqual(["budget", "stops", "until", "when.lasts"]);
  });
});
