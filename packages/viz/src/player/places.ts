import type { Footage } from "../footage/footage.js";
import { createLayoutCache } from "../layout/layout-cache.js";
import { layoutInWorker } from "../layout/layout-in-worker.js";

/** Where everybody stands in the networks that a player shows. */
export interface Places {
  /** (2 n); undefined while nobody has a place yet. */
  known(footage: Footage): Float32Array | undefined;
  /** @throws the reason of an abort when it is disposed of */
  place(footage: Footage, onShare: (share: number) => void): Promise<Float32Array>;
  dispose(): void;
}

export function createPlaces(worker?: (() => Worker) | null): Places {
  const [cache, end] = [createLayoutCache(), new AbortController()];
  return {
    known: (footage) => cache.get(footage),
    async place(footage, onShare) {
      const positions = cache.get(footage) ?? (await layoutInWorker(footage, { onProgress: onShare, signal: end.signal, worker }));
      cache.set(footage, positions);
      return positions;
    },
    dispose: () => end.abort(),
  };
}

/** Places that somebody else chose, for this footage and what has the same network. */
export function givenPlaces(footage: Footage, positions: Float32Array, others: Places): Places {
  const cache = createLayoutCache(1);
  cache.set(footage, positions);
  return { ...others, known: (asked) => cache.get(asked) ?? others.known(asked), place: async (asked, onShare) => cache.get(asked) ?? others.place(asked, onShare) };
}
