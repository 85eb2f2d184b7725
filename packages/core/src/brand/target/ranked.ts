import { portions } from "../../pace/portions.js";
import { sorting } from "../../pace/sorting.js";
import { choice, unit, type Values } from "../../spec/shape.js";
import type { TargetScene } from "./target.js";

export const RANKED_PARAMS = {
  share: unit(0.1, { help: "share of all agents that are targets", evidence: "assumed" }),
  order: choice(["highest", "lowest", "median"], "highest", { help: "from which end, or from the middle" }),
};

/** Marks the share of agents at one end of a score, or around its median; ties of score go by ascending key. */
export function* markRanked({ share, order }: Values<typeof RANKED_PARAMS>, { byKey }: TargetScene, score: ArrayLike<number>, chosen: Uint8Array): Generator<number, void> {
  const lowest = order === "lowest";
  const ranked = yield* sorting(byKey.slice(), (b, a) => (lowest ? score[b]! < score[a]! : score[b]! > score[a]!));
  const count = Math.round(share * byKey.length);
  const first = order === "median" ? Math.floor((byKey.length - count) / 2) : 0;
  yield* portions(count, 1, (lo, hi) => {
    for (let k = lo; k < hi; k++) chosen[ranked[first + k]!] = 1;
  });
}
