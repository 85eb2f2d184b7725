import { nextTurn } from "../../src/player/next-turn.js";
import type { Drive } from "../../src/player/drive.js";
import type { Store } from "../../src/store/store.js";
import type { Play } from "../app.js";

/** The time of a store, as keys and buttons move it. */
export function createPlay(store: Store, drive: Drive): Play {
  const seek = (time: number) => store.set({ time: Math.min(store.state.footage.steps, Math.max(0, time)) });
  const start = () => {
    if (store.state.footage.n === 0) return;
    if (store.state.time >= store.state.footage.steps) seek(0);
    store.set({ playing: true });
  };
  const pause = () => store.set({ playing: false });
  return {
    start, pause, seek,
    toggle: () => (store.state.playing ? pause() : start()),
    step(by) {
      pause();
      seek(by > 0 ? Math.floor(store.state.time) + by : Math.ceil(store.state.time) + by);
    },
    turn(direction) {
      const found = nextTurn(store.state.footage, store.state.time, direction);
      pause();
      if (found !== null) seek(found);
      return found !== null;
    },
    get speed() { return drive.speed; },
    set speed(speed) { drive.speed = speed; },
  };
}
