import { type Footage, idOf } from "../footage/footage.js";
import { createStore, type State, type Store } from "../store/store.js";

/** A store of the run that another store's run is compared with, linked to that: time, selection and look are one. */
export interface TwinStore {
  readonly store: Store;
  dispose(): void;
}

const LOOK = ["playing", "theme", "reduced", "words"] as const;

/** @param footage what the twin shows; shorter runs stand at their end, agents are the same where their ids are */
export function twinStore(store: Store, footage: Footage): TwinStore {
  const here = ({ time, selected, highlighted, ...rest }: State): State => ({
    ...rest, footage, compared: null, brush: null, time: Math.min(time, footage.steps), selected: sameAgent(store.state.footage, selected, footage),
    highlighted: footage.n === store.state.footage.n ? highlighted : null,
  });
  const twin = createStore(here(store.state));
  let ours = false;
  const quietly = (change: () => void) => {
    if (ours) return;
    ours = true;
    change();
    ours = false;
  };
  const ends = [
    store.watch((state) => quietly(() => twin.set(here(state)))),
    twin.watch((state, changed) => quietly(() => {
      const look = Object.fromEntries(LOOK.filter((key) => changed.has(key)).map((key) => [key, state[key]]));
      const selected = changed.has("selected") ? { selected: sameAgent(footage, state.selected, store.state.footage) } : {};
      store.set({ ...look, ...selected, ...(changed.has("time") ? { time: state.time } : {}) });
    })),
  ];
  return { store: twin, dispose: () => ends.forEach((end) => void end()) };
}

/** The agent of another run with the same id, an index; null where there is none. */
export function sameAgent(from: Footage, agent: number | null, to: Footage): number | null {
  return agent === null ? null : agentOf(to, idOf(from, agent));
}

/** An agent's index; null for an id that nobody has. */
export function agentOf({ ids, n }: Pick<Footage, "ids" | "n">, id: string): number | null {
  if (ids === null) return /^(0|[1-9]\d*)$/.test(id) && Number(id) < n ? Number(id) : null;
  const found = ids.indexOf(id);
  return found < 0 ? null : found;
}
