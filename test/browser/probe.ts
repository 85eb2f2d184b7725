import { parseScenario, simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { exp } from "../../packages/core/src/math/exp.js";
import { ln } from "../../packages/core/src/math/ln.js";

/** Scenarios as JSON, by name. */
export type Scenarios = Readonly<Record<string, unknown>>;

/** One text per fixed computation; the same on every engine, or a result would depend on who looks at it. */
export function fingerprints(scenarios: Scenarios): Record<string, string> {
  const runs = Object.entries(scenarios).map(([name, json]) => [name, simulate(parseScenario(json, catalog), { seed: "1" }).hash]);
  return { "exp and ln": bitsOf(logarithms()), ...Object.fromEntries(runs) };
}

function logarithms(): Float64Array {
  const values: number[] = [];
  for (let i = 1; i <= 2000; i++) values.push(ln(i * 0.37), ln(1 / i), exp((i - 1000) * 0.71), exp(-1 / i));
  return Float64Array.from(values);
}

/** All bits, folded into 32 by FNV-1a over words. */
function bitsOf(values: Float64Array): string {
  let folded = 2166136261;
  for (const word of new Uint32Array(values.buffer)) folded = Math.imul(folded ^ word, 16777619);
  return (folded >>> 0).toString(16);
}
