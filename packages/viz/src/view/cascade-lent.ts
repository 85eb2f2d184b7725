import type { Store } from "../store/store.js";

export interface LentHighlight {
  /** Highlights those who said something, for as long as `key` is lent; null gives back what was there before, unless others have changed it since. */
  lend(key: number | null, speakers?: readonly number[]): void;
}

/** The highlight of a store, borrowed while something is pointed at. */
export function lentHighlight(store: Store): LentHighlight {
  let lent: { readonly key: number; readonly flags: Uint8Array; readonly was: Uint8Array | null } | null = null;
  return {
    lend(key, speakers = []) {
      if (key === (lent?.key ?? null)) return;
      if (lent !== null && store.state.highlighted === lent.flags) store.set({ highlighted: lent.was });
      lent = null;
      if (key === null) return;
      const flags = new Uint8Array(store.state.footage.n);
      for (const speaker of speakers) flags[speaker] = 1;
      lent = { key, flags, was: store.state.highlighted };
      store.set({ highlighted: flags });
    },
  };
}
