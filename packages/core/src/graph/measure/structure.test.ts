import { expect, it } from "vitest";
import { compile } from "../compile.js";
import { plainNetwork } from "../network.js";
import { structureOf, structureText } from "./structure.js";

const kite = compile(plainNetwork(5, Uint32Array.of(0, 0, 1, 2), Uint32Array.of(1, 2, 2, 3)));

it("gives a triangle with a tail and an isolate the figures counted by hand", () => {
  expect(structureOf(kite)).toMatchObject({ meanDegree: 8 / 5, maxDegree: 3, transitivity: 3 / 5, components: 2, largestComponent: 4 });
});

it("says them in plain sentences", () => {
  expect(structureText(structureOf(kite))).toContain("A node hears 1.600 others on average, 3 at most");
  expect(structureText(structureOf(kite))).toContain("There are 2 components; the largest has 4 nodes.");
});
