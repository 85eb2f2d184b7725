import { expect, it } from "vitest";
import { compile } from "../compile.js";
import { plainNetwork } from "../network.js";
import { localMoves } from "./local-moves.js";
import { weightedOf } from "./weighted.js";

it("of two groups that gain as much, the smaller number wins, whichever neighbour comes first", () => {
  // Two pairs, 0-3 and 1-2, which take the numbers 3 and 2; agent 4 is tied to 0 and to 1.
  const ties = compile(plainNetwork(5, Uint32Array.of(0, 1, 4, 4), Uint32Array.of(3, 2, 0, 1)));
  expect([...localMoves(weightedOf(ties))]).toEqual([3, 2, 2, 3, 2]);
});
