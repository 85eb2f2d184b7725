import type { Store } from "../../src/store/store.js";

/** Shows A in place of B for as long as it is held; without a comparison nothing happens. Returns what lets go. */
export function holdA(store: Store): () => void {
  const { footage, compared } = store.state;
  if (compared === null) return () => undefined;
  const time = store.state.time;
  store.set({ footage: compared, compared: footage, time: Math.min(time, compared.steps) });
  return () => {
    // A run that arrived meanwhile is shown as it came.
    if (store.state.footage === compared && store.state.compared === footage) store.set({ footage, compared, time: Math.min(store.state.time, footage.steps) });
  };
}
