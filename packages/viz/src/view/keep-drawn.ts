import type { State, Store } from "../store/store.js";
import { coalesce } from "./coalesce.js";

/** How an element is drawn. */
export interface Drawn {
  /** Parts of the state that it is drawn from. */
  readonly watches: () => readonly (keyof State)[];
  /** Draws all of it in so many px. */
  readonly draw: (state: State, width: number) => void;
  /** Follows time alone. */
  readonly point: (state: State) => void;
}

export interface Kept {
  /** Asks to draw at the next frame. */
  ask(): void;
  dispose(): void;
}

/** Width in px below which nothing is drawn narrower, and the one that is taken where nothing is laid out. */
const [NARROWEST, UNKNOWN] = [200, 320];

/** Keeps an element drawn: at once, then at most once a frame when the state or its width has changed. */
export function keepDrawn(element: HTMLElement, store: Store, { watches, draw, point }: Drawn): Kept {
  const all = () => draw(store.state, Math.max(NARROWEST, element.clientWidth || UNKNOWN));
  const frames = coalesce(all);
  const unwatch = store.watch((state, changed) => {
    if (watches().some((key) => changed.has(key))) frames.ask();
    else if (changed.has("time")) point(state);
  });
  const sizes = widths(element, frames.ask);
  all();
  return {
    ask: frames.ask,
    dispose() {
      sizes?.disconnect();
      unwatch();
      frames.cancel();
    },
  };
}

/** Calls back when an element has become wider or narrower. */
function widths(element: HTMLElement, call: () => void): ResizeObserver | null {
  if (typeof ResizeObserver === "undefined") return null;
  let width = element.clientWidth;
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    call();
  });
  observer.observe(element);
  return observer;
}
