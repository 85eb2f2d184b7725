import type { PlayerView } from "./share-state.js";

/** What a player tells, by the name of the event. */
export interface PlayerEvents {
  /** Another whole step is shown. */
  step: { readonly step: number };
  play: { readonly step: number };
  pause: { readonly step: number };
  /** The last step was reached by playing. */
  end: { readonly step: number };
  ready: { readonly run: string };
  "agent:select": { readonly agent: string | null; readonly index: number | null };
  /** Enter was pressed on an agent of the network. */
  "agent:why": { readonly agent: string; readonly index: number };
  view: { readonly view: PlayerView };
}

export interface Events {
  on<K extends keyof PlayerEvents>(event: K, listener: (event: PlayerEvents[K]) => void): () => void;
  tell<K extends keyof PlayerEvents>(event: K, told: PlayerEvents[K]): void;
  clear(): void;
}

export function createEvents(): Events {
  const listeners = new Map<string, Set<(event: never) => void>>();
  return {
    on(event, listener) {
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(listener));
      return () => void those.delete(listener);
    },
    tell(event, told) {
      for (const listener of [...(listeners.get(event) ?? [])]) (listener as (event: unknown) => void)(told);
    },
    clear: () => listeners.clear(),
  };
}
