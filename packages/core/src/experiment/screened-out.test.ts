import { expect, test } from "vitest";
import { finish } from "./progress.js";
import { evaluating } from "./evaluating.js";
import { morris } from "./morris.js";
import { type MorrisEffect, morrisEffects } from "./morris-effects.js";
import { screenedOut } from "./screened-out.js";

test("a factor is screened out only where it moves no output by the threshold, even the last one", () => {
  const design = morris(["a", "b", "c"].map((path) => ({ path, low: 0, high: 1 })), 20, { seed: "screen" });
  const outputs = finish(evaluating(design, ({ a, b, c }) => [(a as number) + 0.01 * (c as number), 0.01 * (c as number) + (b as number) * (c as number)], "screen"));
  const effects = outputs.map((output) => morrisEffects(design, output, { seed: "screen" }) as MorrisEffect[]);
  expect([screenedOut(effects.slice(0, 1), 0.05), screenedOut(effects, 0.05), screenedOut(effects.slice(0, 1), 0.005)]).toEqual([["b", "c"], [], ["b"]]);
});
