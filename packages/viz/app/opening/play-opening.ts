import type { App } from "../app.js";
import { createSignal, type Signal } from "../place/signal.js";

const cues = new WeakMap<App, { asked: boolean; readonly signal: Signal<[]> }>();

const cueOf = (app: App) => {
  const cue = cues.get(app) ?? { asked: false, signal: createSignal<[]>() };
  cues.set(app, cue);
  return cue;
};

/** Plays the opening as soon as its panel is there. */
export function playOpening(app: App): void {
  const cue = cueOf(app);
  cue.asked = true;
  cue.signal.tell();
}

/** Calls back whenever the opening is to be played, at once where that was asked for before; returns what ends it. */
export function onOpening(app: App, listener: () => void): () => void {
  const cue = cueOf(app);
  const take = () => {
    if (!cue.asked) return;
    cue.asked = false;
    listener();
  };
  take();
  return cue.signal.on(take);
}
