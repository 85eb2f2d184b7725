import type { Model } from "./model.js";

/** Counts the steps in which no attitude and no stance changed by `below` or more; returns that count. */
export function countStill({ scene, clock }: Model, below: number): number {
  const { attitude, expressed, n } = scene.agents;
  const { beforePublic, beforePrivate } = scene.arena.column as Record<string, Float64Array>;
  let largest = 0;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, Math.abs(attitude[i]! - beforePrivate![i]!), Math.abs(expressed[i]! - beforePublic![i]!));
  }
  beforePrivate!.set(attitude);
  beforePublic!.set(expressed);
  clock.counts[2] = largest < below ? clock.counts[2]! + 1 : 0;
  return clock.counts[2]!;
}
