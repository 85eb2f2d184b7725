import type { State, Store } from "../store/store.js";
import { inTurn } from "./in-turn.js";

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

/** Keeps an element drawn: at once, then, in turn with others, at most once a frame when the state or its width has changed. */
export function keepDrawn(element: HTMLElement, store: Store, { watches, draw, point }: Drawn): Kept {
  let width = element.clientWidth;
  const all = () => draw(store.state, Math.max(NARROWEST, width || UNKNOWN));
  const frames = inTurn(all);
  const unwatch = store.watch((state, changed) => {
    if (watches().some((key) => changed.has(key))) frames.ask();
    else if (changed.has("time")) point(state);
  });
  const sizes = widths(element, (now) => {
    if (now === width) return;
    width = now;
    frames.ask();
  });
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

/** Calls back with the width of an element whenever its size has changed: read then, it costs no layout of the page. */
function widths(element: HTMLElement, call: (width: number) => void): ResizeObserver | null {
  if (typeof ResizeObserver === "undefined") return null;
  const observer = new ResizeObserver(() => call(element.clientWidth));
  observer.observe(element);
  return observer;
}
