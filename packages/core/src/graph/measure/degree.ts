import type { Ties } from "../ties.js";

/** (n) how many entries each agent hears; a speaker counts once for each layer. */
export function inDegrees({ n, offsets }: Ties): Uint32Array {
  const degrees = new Uint32Array(n);
  for (let i = 0; i < n; i++) degrees[i] = offsets[i + 1]! - offsets[i]!;
  return degrees;
}

/** (n) how many entries each agent is heard on. */
export function outDegrees({ n, speakers }: Ties): Uint32Array {
  const degrees = new Uint32Array(n);
  for (const speaker of speakers) degrees[speaker]!++;
  return degrees;
}

/** Entries by agent: the mean of both in- and out-degrees; 0 without agents. */
export function meanDegree({ n, m }: Ties): number {
  return n === 0 ? 0 : m / n;
}

/** The largest of the degrees; 0 without agents. */
export function maxDegree(degrees: Uint32Array): number {
  let most = 0;
  for (const degree of degrees) most = Math.max(most, degree);
  return most;
}

/** (largest + 1) how many agents have each degree. */
export function degreeDistribution(degrees: Uint32Array): Uint32Array {
  const agents = new Uint32Array(maxDegree(degrees) + 1);
  for (const degree of degrees) agents[degree]!++;
  return agents;
}
