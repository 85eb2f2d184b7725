import { portions } from "../pace/portions.js";
import type { Model } from "./model.js";

/** Counts the steps in which no attitude and no stance changed by `below` or more, in portions. */
export function* countStill({ scene, clock }: Model, below: number): Generator<number, void> {
  const { attitude, expressed, n } = scene.agents;
  const { beforePublic, beforePrivate } = scene.arena.column as Record<string, Float64Array>;
  let largest = 0;
  yield* portions(n, 0.5, (lo, hi) => {
    largest = Math.max(largest, change(attitude, beforePrivate!, lo, hi), change(expressed, beforePublic!, lo, hi));
  });
  beforePrivate!.set(attitude);
  beforePublic!.set(expressed);
  clock.counts[2] = largest < below ? clock.counts[2]! + 1 : 0;
}

function change(now: Float64Array, before: Float64Array, lo: number, hi: number): number {
  let largest = 0;
  for (let i = lo; i < hi; i++) largest = Math.max(largest, Math.abs(now[i]! - before[i]!));
  return largest;
}
