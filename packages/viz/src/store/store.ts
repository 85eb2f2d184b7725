import type { Footage } from "../footage/footage.js";
import type { Theme } from "../theme/theme.js";
import type { Words } from "../words/words.js";

/** What a pointer on the network does in place of moving and selecting: it marks, or unmarks, those it passes by or goes around. */
export type Brush = { readonly shape: "circle"; /** px. */ readonly radius: number; readonly erase: boolean } | { readonly shape: "lasso"; readonly erase: boolean };

/** What all views of one run have in common. */
export interface State {
  readonly footage: Footage;
  /** The run that it is compared with (A, the ghost), on the same people where possible; null without one. */
  readonly compared: Footage | null;
  /** Time shown, in steps from 0 to `footage.steps`; a fraction lies on the way from one picture to the next, where messages are in flight. */
  readonly time: number;
  readonly playing: boolean;
  /** Agent that is selected, an index; null for none. */
  readonly selected: number | null;
  /** (n) 1 for agents to be stressed, the rest stepping back; null when none are. */
  readonly highlighted: Uint8Array | null;
  /** With one, a pointer on the network changes who is highlighted; absent or null: it moves and selects. */
  readonly brush?: Brush | null;
  readonly theme: Theme;
  /** No tweens, no flights: still pictures. */
  readonly reduced: boolean;
  readonly words: Words;
}

export type Changed = ReadonlySet<keyof State>;

/** Linked time, selection and look of any number of views. */
export interface Store {
  readonly state: State;
  /** Changes some of it and tells everybody who watches, once; what is equal is no change. */
  set(change: Partial<State>): void;
  /** Calls back after every change; returns what ends that. */
  watch(listener: (state: State, changed: Changed) => void): () => void;
}

export function createStore(initial: State): Store {
  const listeners = new Set<(state: State, changed: Changed) => void>();
  let state = initial;
  return {
    get state() { return state; },
    set(change) {
      const changed = new Set((Object.keys(change) as (keyof State)[]).filter((key) => !Object.is(change[key], state[key])));
      if (changed.size === 0) return;
      state = { ...state, ...change };
      for (const listener of [...listeners]) if (listeners.has(listener)) listener(state, changed);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
