import { idOf } from "../footage/footage.js";
import type { Store } from "../store/store.js";
import type { Events } from "./events.js";

/** Tells what happens in a store; returns what ends that. */
export function tellEvents(store: Store, { tell }: Events): () => void {
  let step = Math.floor(store.state.time);
  return store.watch((state, changed) => {
    const now = Math.floor(state.time);
    if (now !== step) tell("step", { step: (step = now) });
    if (changed.has("playing")) tell(state.playing ? "play" : "pause", { step });
    if (changed.has("selected")) tell("agent:select", { agent: state.selected === null ? null : idOf(state.footage, state.selected), index: state.selected });
  });
}
