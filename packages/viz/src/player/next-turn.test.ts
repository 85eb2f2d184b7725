import { expect, it } from "vitest";
import type { Footage } from "../footage/footage.js";
import { turnsOf } from "../footage/turns.js";
import { nextTurn } from "./next-turn.js";

/** One agent, for the message, which turns in pictures 2 and 5, each of which is three steps. */
const acted = {
  n: 1, pictures: 7, stride: 3, sources: [{ id: "ad", valence: 1, campaign: true }],
  expressed: Float32Array.of(0.5, 0.5, -0.5, 0.5, 0.5, -0.5, -0.5), reacted: Uint8Array.of(0, 0, 1, 0, 0, 1, 1),
};
const footage = { ...acted, turns: turnsOf(acted) } as unknown as Footage;

it("the next time that somebody turns is a step, before and after any time", () => {
  expect([0, 5.9, 6, 14, 15, 18].map((time) => nextTurn(footage, time, 1))).toEqual([6, 6, 15, 15, null, null]);
  expect([0, 6, 6.1, 15, 18].map((time) => nextTurn(footage, time, -1))).toEqual([null, null, 6, 6, 15]);
});
