import { describe, expect, it } from "vitest";
import type { Footage } from "../footage/footage.js";
import { createStore, type State } from "../store/store.js";
import { drive, type TimeSource } from "./drive.js";

/** Real time that passes only when told to, a frame every 20 ms. */
function madeUp() {
  let [now, hidden, next] = [0, false, 1];
  const [frames, listeners] = [new Map<number, () => void>(), new Set<() => void>()];
  const source: TimeSource = {
    now: () => now,
    frame(call) {
      frames.set(next, call);
      return next++;
    },
    cancel: (frame) => frames.delete(frame),
    hidden: () => hidden,
    onHidden(call) {
      listeners.add(call);
      return () => listeners.delete(call);
    },
  };
  const pass = (ms: number) => {
    for (const until = now + ms; now < until; ) {
      now += 20;
      const due = [...frames.values()];
      frames.clear();
      for (const call of due) call();
    }
  };
  const hide = (value: boolean) => {
    hidden = value;
    for (const call of listeners) call();
  };
  return { source, pass, hide, waiting: () => frames.size + listeners.size };
}

function stage(options: Partial<State> = {}, speed = 1) {
  const store = createStore({ footage: { steps: 60 } as Footage, time: 0, playing: false, reduced: false, ...options } as State);
  const world = madeUp();
  let ends = 0;
  const driven = drive(store, world.source, { speed, onEnd: () => ends++ });
  return { store, ...world, driven, ends: () => ends };
}

describe("what drives a store", () => {
  it("does nothing until it plays, then two steps a second", () => {
    const { store, pass } = stage();
    pass(1000);
    expect(store.state.time).toBe(0);
    store.set({ playing: true });
    pass(2000);
    expect(store.state.time).toBe(4);
  });

  it("goes on from where anybody moved time to, playing or not", () => {
    const { store, pass } = stage({ playing: true });
    pass(1000);
    store.set({ time: 30 });
    pass(1000);
    expect(store.state.time).toBe(32);
    store.set({ playing: false });
    store.set({ time: 7 });
    pass(1000);
    expect(store.state.time).toBe(7);
  });

  it("stops playing at the last step, says so once, and begins anew when it is to play again", () => {
    const { store, pass, ends } = stage({ playing: true, time: 59 });
    pass(3000);
    expect([store.state.time, store.state.playing, ends()]).toEqual([60, false, 1]);
    store.set({ playing: true });
    pass(500);
    expect([store.state.time, ends()]).toEqual([1, 1]);
  });

  it("stands while the page is hidden, asks for no frames, and goes on where it was", () => {
    const { store, pass, hide, waiting } = stage({ playing: true });
    pass(1000);
    hide(true);
    expect(waiting()).toBe(1);
    pass(600_000);
    expect([store.state.time, store.state.playing]).toEqual([2, true]);
    hide(false);
    pass(500);
    expect(store.state.time).toBe(3);
  });

  it("stops for a listener that pauses it, and goes where a listener sends it, while it moves time itself", () => {
    const { store, pass } = stage({ playing: true });
    store.watch(({ time }) => time >= 3 && time < 40 && store.set({ time: 40 }));
    store.watch(({ time }) => time >= 42 && store.set({ playing: false }));
    pass(9000);
    expect([store.state.time, store.state.playing]).toEqual([42, false]);
  });

  it("changes speed without a jump", () => {
    const { store, pass, driven } = stage({ playing: true });
    pass(1000);
    driven.speed = 4;
    expect(store.state.time).toBe(2);
    pass(1000);
    expect([store.state.time, driven.speed]).toEqual([10, 4]);
  });

  it("with reduced motion shows whole steps only, also when that is asked for on the way", () => {
    const { store, pass } = stage({ playing: true }, 16);
    pass(100);
    store.set({ reduced: true });
    const seen = new Set<number>();
    store.watch(({ time }) => void seen.add(time));
    pass(2000);
    expect([...seen].slice(1).every(Number.isInteger)).toBe(true);
    expect(seen.size).toBeLessThanOrEqual(5);
  });

  it("follows a shorter run, and ends there", () => {
    const { store, pass } = stage({ playing: true, time: 10 });
    store.set({ footage: { steps: 12 } as Footage });
    pass(5000);
    expect([store.state.time, store.state.playing]).toEqual([12, false]);
  });

  it("leaves nothing waiting when it is disposed of, and moves no time afterwards", () => {
    const { store, pass, driven, waiting } = stage({ playing: true });
    pass(1000);
    driven.dispose();
    driven.dispose();
    store.set({ playing: false });
    store.set({ playing: true });
    pass(1000);
    expect([store.state.time, waiting()]).toEqual([2, 0]);
  });
});
