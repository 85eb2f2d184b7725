import { type Network, plainNetwork } from "../network.js";

/**
 * The undirected network of the given ties without self-ties, each pair once.
 *
 * Linear: ties are grouped by their smaller end, and a group remembers whom it has met.
 */
export function simpleNetwork(n: number, from: Uint32Array, to: Uint32Array, attributes: Network["attributes"] = {}): Network {
  const next = new Uint32Array(n + 1);
  for (let e = 0; e < from.length; e++) next[Math.min(from[e]!, to[e]!) + 1]!++;
  for (let i = 0; i < n; i++) next[i + 1]! += next[i]!;
  const far = new Uint32Array(from.length);
  for (let e = 0; e < from.length; e++) far[next[Math.min(from[e]!, to[e]!)]!++] = Math.max(from[e]!, to[e]!);
  const near = new Uint32Array(from.length);
  const met = new Uint32Array(n);
  let size = 0;
  for (let i = 0, k = 0; i < n; i++) {
    for (const end = next[i]!; k < end; k++) {
      const other = far[k]!;
      if (other === i || met[other] === i + 1) continue;
      met[other] = i + 1;
      near[size] = i;
      far[size++] = other;
    }
  }
  return plainNetwork(n, near.subarray(0, size), far.subarray(0, size), attributes);
}
