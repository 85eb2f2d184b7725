import { choice, unit, type Values } from "../../spec/shape.js";
import type { TargetScene } from "./target.js";

export const RANKED_PARAMS = {
  share: unit(0.1, { help: "share of all agents that are targets", evidence: "assumed" }),
  order: choice(["highest", "lowest"], "highest", { help: "from which end" }),
};

/** Marks the share of agents at one end of a score; ties of score go by ascending key. */
export function markRanked({ share, order }: Values<typeof RANKED_PARAMS>, { byKey }: TargetScene, score: (i: number) => number, chosen: Uint8Array): void {
  const sign = order === "highest" ? -1 : 1;
  const rank = new Map(Array.from(byKey, (i, k) => [i, k]));
  const ranked = Array.from(byKey).sort((a, b) => sign * (score(a) - score(b)) || rank.get(a)! - rank.get(b)!);
  for (const i of ranked.slice(0, Math.round(share * byKey.length))) chosen[i] = 1;
}
