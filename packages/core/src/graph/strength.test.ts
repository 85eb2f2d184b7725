import { expect, it } from "vitest";
import { compile } from "./compile.js";
import { plainNetwork } from "./network.js";
import { reorder } from "./reorder.js";
import { withStrength } from "./strength.js";

it("withStrength calls with keys, whatever the storage order", () => {
  const ties = reorder(compile(plainNetwork(3, Uint32Array.of(0, 1), Uint32Array.of(1, 2))), Uint32Array.of(2, 0, 1));
  expect([...ties.speakers]).toEqual([2, 2, 1, 0]);
  expect(withStrength(ties, (speaker, hearer) => 10 * speaker + hearer).strength).toEqual(Float64Array.of(12, 10, 1, 21));
});
