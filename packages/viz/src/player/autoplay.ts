import type { Store } from "../store/store.js";

/** How long something may move that nobody asked to, ms. Source: WCAG 2.2, success criterion 2.2.2. */
export const UNASKED_MS = 5000;

/**
 * Begins to play by itself, at once or when half of the element comes into view, unless somebody was there before, and stops after five
 * seconds, unless somebody paused it or played it on meanwhile. Readers who asked for less motion see it standing.
 */
export function autoplay(element: Element, store: Store, when: boolean | "visible"): () => void {
  const window = element.ownerDocument.defaultView!;
  if (when === false || store.state.reduced) return () => undefined;
  const { time } = store.state;
  let [timer, observer]: [number | undefined, IntersectionObserver | null] = [undefined, null];
  let unwatch = (): void => undefined;
  const end = () => {
    observer?.disconnect();
    unwatch();
    window.clearTimeout(timer);
  };
  const begin = () => {
    end();
    if (store.state.playing || store.state.time !== time) return;
    store.set({ playing: true });
    unwatch = store.watch((_, changed) => changed.has("playing") && end());
    timer = window.setTimeout(() => {
      end();
      store.set({ playing: false });
    }, UNASKED_MS);
  };
  if (when === true) begin();
  else {
    observer = new window.IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && begin(), { threshold: 0.5 });
    observer.observe(element);
  }
  return end;
}
