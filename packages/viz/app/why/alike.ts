import type { Footage } from "../../src/footage/footage.js";

/** How near others must be in power and certainty at the start to count as alike. */
const NEAR = 0.1;

/** Others about as powerful and as sure as a person at the start, and how many of them turned. */
export function alike(footage: Footage, i: number): { readonly n: number; readonly turned: number } {
  const { n, power, certainty } = footage;
  const turned = new Set(footage.turns.agent);
  const others = Array.from({ length: n }, (_, j) => j).filter((j) => j !== i && Math.abs(power[j]! - power[i]!) <= NEAR && Math.abs(certainty[j]! - certainty[i]!) <= NEAR);
  return { n: others.length, turned: others.filter((j) => turned.has(j)).length };
}
