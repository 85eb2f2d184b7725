import { layoutKey } from "./layout-key.js";
import type { Network } from "./network.js";

/** The last few layouts, by network. */
export interface LayoutCache {
  /** Positions of a network that was laid out lately; undefined for others. */
  get(network: Network): Float32Array | undefined;
  set(network: Network, positions: Float32Array): void;
}

/** Keeps the `limit` layouts that were used last. */
export function createLayoutCache(limit = 8): LayoutCache {
  const kept = new Map<string, Float32Array>();
  const put = (key: string, positions: Float32Array) => {
    kept.delete(key);
    kept.set(key, positions);
    if (kept.size > limit) kept.delete(kept.keys().next().value!);
  };
  return {
    get(network) {
      const key = layoutKey(network);
      const positions = kept.get(key);
      if (positions !== undefined) put(key, positions);
      return positions;
    },
    set: (network, positions) => put(layoutKey(network), positions),
  };
}
