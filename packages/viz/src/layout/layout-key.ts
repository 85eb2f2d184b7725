import type { Network } from "./network.js";

/** Short text that two networks share when they are laid out alike: of size, ties and communities, not of ids. */
export function layoutKey({ n, offsets, speakers, community }: Network): string {
  let [a, b] = [2166136261, 0x9e3779b9];
  for (const words of [offsets, speakers, community]) {
    for (let k = 0; k < words.length; k++) {
      a = Math.imul(a ^ words[k]!, 16777619);
      b = Math.imul(b + words[k]! + 1, 0x85ebca6b);
      b ^= b >>> 13;
    }
  }
  return [n, speakers.length, a >>> 0, b >>> 0].map((part) => part.toString(36)).join("-");
}
