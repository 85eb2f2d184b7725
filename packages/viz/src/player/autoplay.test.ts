import { parseHTML } from "linkedom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStore, type State } from "../store/store.js";
import { autoplay, UNASKED_MS } from "./autoplay.js";

const start = (when: boolean | "visible", state: Partial<State> = {}) => {
  const { document, window } = parseHTML("<p></p>");
  const seen: { show?: (isIntersecting: boolean) => void; watched: number } = { watched: 0 };
  class Observer {
    constructor(call: (entries: readonly { isIntersecting: boolean }[]) => void) {
      seen.show = (isIntersecting) => call([{ isIntersecting }]);
    }
    observe() { seen.watched++; }
    disconnect() { seen.watched = 0; }
  }
  Object.assign(window, { IntersectionObserver: Observer, setTimeout, clearTimeout });
  const store = createStore({ time: 0, playing: false, reduced: false, ...state } as State);
  const end = autoplay(document.querySelector("p") as unknown as Element, store, when);
  return { store, end, seen };
};

describe("playing by itself", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("ends after five seconds", () => {
    const { store } = start(true);
    vi.advanceTimersByTime(UNASKED_MS - 1);
    expect(store.state.playing).toBe(true);
    vi.advanceTimersByTime(1);
    expect(store.state.playing).toBe(false);
  });

  it("goes on when somebody stopped it and played it on", () => {
    const { store } = start(true);
    store.set({ playing: false });
    store.set({ playing: true });
    vi.advanceTimersByTime(60_000);
    expect(store.state.playing).toBe(true);
  });

  it("waits until it can be seen, and begins once", () => {
    const { store, seen } = start("visible");
    expect([store.state.playing, seen.watched]).toEqual([false, 1]);
    seen.show!(false);
    expect(store.state.playing).toBe(false);
    seen.show!(true);
    expect([store.state.playing, seen.watched]).toEqual([true, 0]);
  });

  it("does not begin when it is not to, for who asked for less motion, and where somebody moved time before it was seen", () => {
    expect(start(false).store.state.playing).toBe(false);
    expect(start(true, { reduced: true }).store.state.playing).toBe(false);
    const { store, seen } = start("visible");
    store.set({ time: 9 });
    seen.show!(true);
    expect(store.state.playing).toBe(false);
  });

  it("leaves all as it is once it was ended", () => {
    const { store, end } = start(true);
    end();
    vi.advanceTimersByTime(60_000);
    expect(store.state.playing).toBe(true);
  });
});
