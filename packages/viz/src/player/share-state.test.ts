import { SpecError } from "@talkback/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPARE_MODES, PLAYER_VIEWS, type ShareState, stateOf, stateText, THEME_NAMES } from "./share-state.js";

fc.configureGlobal({ seed: 417 });

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const anyState: fc.Arbitrary<ShareState> = fc.record({
  run: fc.string(), time: fc.double({ min: 0, max: 1e9, noNaN: true }), selected: fc.option(fc.string({ unit: "grapheme" })), view: fc.constantFrom(...PLAYER_VIEWS),
  speed: fc.double({ min: 0.25, max: 16, noNaN: true }), theme: fc.constantFrom(...THEME_NAMES), mode: fc.constantFrom(...COMPARE_MODES),
  camera: fc.option(fc.record({ x: finite, y: finite, k: fc.double({ min: 1e-3, max: 100, noNaN: true }) })),
});

describe("the state of a player as text", () => {
  it("comes back as it was, whatever ids are called", () => {
    fc.assert(fc.property(anyState, (state) => {
      expect(stateOf(stateText(state))).toEqual(state);
    }));
  });

  it("says only what is not usual", () => {
    expect(stateText({ run: "ab", time: 32, selected: "a 117", view: "plane", speed: 1, theme: "auto", mode: "split", camera: null })).toBe("run=ab&t=32&sel=a+117&view=plane");
    expect(stateOf("#t=3&utm=x")).toMatchObject({ time: 3, view: "network", speed: 1, theme: "auto", mode: "split", camera: null });
  });

  it("is refused with every value that cannot be", () => {
    const issues = (() => {
      try {
        stateOf("t=-1&speed=99&view=pie&theme=pink&mode=both&camera=1+2");
      } catch (error) {
        return (error as SpecError).issues.map(({ path }) => path);
      }
      return [];
    })();
    expect(issues.sort()).toEqual(["camera", "mode", "speed", "t", "theme", "view"]);
    for (const text of ["t=", "t=x", "t=NaN", "camera=1+2+0", "camera=+1+2"]) expect(() => stateOf(text)).toThrow(SpecError);
  });
});
