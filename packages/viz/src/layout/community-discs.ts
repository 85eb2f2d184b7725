import { packSiblings } from "d3";
import type { Network } from "./network.js";

/** (2 n) x and y of agents without looking at ties, about one unit apart: each community fills a disc, and discs lie close together, the largest in the middle. */
export function communityDiscs({ n, community }: Pick<Network, "n" | "community">): Float32Array {
  const members = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const those = members.get(community[i]!);
    if (those === undefined) members.set(community[i]!, [i]);
    else those.push(i);
  }
  const groups = [...members.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const discs = packSiblings(groups.map(({ length }) => ({ x: 0, y: 0, r: SPACING * Math.sqrt(length) + 1 })));
  const positions = new Float32Array(2 * n);
  for (const [g, disc] of discs.entries()) {
    for (const [k, i] of groups[g]!.entries()) {
      const [radius, angle] = [SPACING * Math.sqrt(k + 0.5), GOLDEN * k];
      positions[2 * i] = disc.x + radius * Math.cos(angle);
      positions[2 * i + 1] = disc.y + radius * Math.sin(angle);
    }
  }
  return positions;
}

/** Seeds of a sunflower: each lies this angle on from the one before, so that all have equal room. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const SPACING = 0.6;
