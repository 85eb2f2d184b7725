import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { expect, it } from "vitest";
import { footageOf } from "../../src/footage/footage-of.js";
import { onSameGround } from "./same-ground.js";

const shot = (push: number, seed: string) => structuredClone(footageOf(simulate(scenario("push-harder", { "network.n": 60, steps: 6, push }), { seed, twin: false })));

it("runs on the same ties share their arrays, and keep all else; runs on another keep their own", () => {
  const [one, other, elsewhere] = [shot(1, "1"), shot(4, "1"), shot(4, "2")];
  const shared = onSameGround(other, [elsewhere, one]);
  expect(shared).toEqual(other);
  expect([shared.offsets === one.offsets, shared.speakers === one.speakers]).toEqual([true, true]);
  expect(onSameGround(elsewhere, [one, other])).toBe(elsewhere);
});
