import type { Store } from "../store/store.js";
import { changed, clockOf, hasEnded, sought, started, stopped, timeAt } from "./clock.js";

/** Where real time comes from. */
export interface TimeSource {
  /** ms, never backwards. */
  now(): number;
  /** Calls back before the next picture is shown. */
  frame(call: () => void): number;
  cancel(frame: number): void;
  /** Whether nobody can see the page. */
  hidden(): boolean;
  /** Calls back when that changes; returns what ends it. */
  onHidden(call: () => void): () => void;
}

/** Moves a store's time while its state says that it plays. */
export interface Drive {
  /** [0.25, 16]; others become the nearest. */
  speed: number;
  dispose(): void;
}

/**
 * Lets the time of a store pass: two steps a second times `speed`, to the last step, where it stops playing and calls `onEnd`. It
 * stands while the page is hidden. Who sets the store's time or `playing` is followed, whoever it is.
 */
export function drive(store: Store, source: TimeSource, options: { readonly speed?: number; readonly onEnd?: () => void } = {}): Drive {
  let clock = clockOf(store.state.footage.steps, options.speed, store.state.reduced);
  let [frame, shown]: [number | null, number] = [null, store.state.time];
  clock = sought(clock, shown, source.now());

  const rest = () => {
    if (frame !== null) source.cancel(frame);
    frame = null;
    clock = stopped(clock, source.now());
  };
  const tick = () => {
    frame = null;
    const now = source.now();
    const ended = hasEnded(clock, now);
    if (ended) clock = stopped(clock, now);
    else frame = source.frame(tick);
    shown = timeAt(clock, now);
    store.set(ended ? { time: shown, playing: false } : { time: shown });
    if (ended) options.onEnd?.();
  };
  const go = () => {
    if (!store.state.playing || source.hidden()) return rest();
    clock = started(clock, source.now());
    frame ??= source.frame(tick);
  };
  const unwatch = store.watch(({ footage, reduced, time }, keys) => {
    const now = source.now();
    if (keys.has("footage") || keys.has("reduced")) clock = changed(clock, { end: footage.steps, reduced }, now);
    if (keys.has("time") && time !== shown) clock = sought(clock, time, now);
    if (keys.has("playing")) go();
  });
  const unhide = source.onHidden(go);
  go();
  return {
    get speed() { return clock.speed; },
    set speed(speed) { clock = changed(clock, { speed }, source.now()); },
    dispose() {
      unwatch();
      unhide();
      rest();
    },
  };
}
