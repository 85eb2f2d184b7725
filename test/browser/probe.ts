import { exp } from "../../packages/core/src/math/exp.js";
import { ln } from "../../packages/core/src/math/ln.js";
import { hashHex } from "../../packages/core/src/random/hash64.js";
import { setupRng } from "../../packages/core/src/random/setup-rng.js";
import { uniform13 } from "../../packages/core/src/random/uniform13.js";

/** One text per fixed computation; the same on every engine, or a result would depend on who looks at it. */
export function fingerprints(): Record<string, string> {
  return { "exp and ln": digest(logarithms()), chance: digest(draws()) };
}

function logarithms(): number[] {
  const values: number[] = [];
  for (let i = 1; i <= 2000; i++) values.push(ln(i * 0.37), ln(1 / i), exp((i - 1000) * 0.71), exp(-1 / i));
  return values;
}

function draws(): number[] {
  const rng = setupRng("probe", 0, "chance");
  return Array.from({ length: 1000 }, (_, i) => rng() + uniform13(i, 7, 3, i * i));
}

function digest(values: readonly number[]): string {
  const words = new Uint32Array(Float64Array.from(values).buffer);
  return hashHex(words.join(" "));
}
