import type { Store } from "../store/store.js";
import type { Acts } from "./controls.js";
import type { Drive } from "./drive.js";
import { nextTurn } from "./next-turn.js";

export interface PlayerActs extends Acts {
  /** To a time, in [0, steps]; others become the nearest. */
  seek(time: number): void;
}

/** What buttons and keys do to time. */
export function createActs(store: Store, driven: Drive, speedChanged: () => void): PlayerActs {
  const seek = (time: number) => store.set({ time: Math.min(store.state.footage.steps, Math.max(0, Number.isNaN(time) ? 0 : time)) });
  const pause = () => store.set({ playing: false });
  return {
    seek,
    toggle: () => store.set({ playing: !store.state.playing }),
    step(by) {
      pause();
      const { time } = store.state;
      seek(by < 0 ? Math.ceil(time) + by : Math.floor(time) + by);
    },
    turn(by) {
      const step = nextTurn(store.state.footage, store.state.time, by);
      if (step === null) return;
      pause();
      seek(step);
    },
    get speed() { return driven.speed; },
    set speed(speed) {
      driven.speed = speed;
      speedChanged();
    },
  };
}
