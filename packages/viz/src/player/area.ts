import type { Footage } from "../footage/footage.js";
import type { State, Store } from "../store/store.js";
import { make } from "../view/make.js";
import type { View } from "../view/view.js";
import { type Draw, drawOf, type Pane, type PaneOptions, pane } from "./pane.js";
import type { CompareMode, PlayerView } from "./share-state.js";
import { twinStore } from "./twin-store.js";

/** The picture of a player: one view, or two side by side. */
export interface Area {
  readonly element: HTMLElement;
  /** The view of the run that is played; null before there is one. */
  readonly view: View | null;
  /** How many views there are. */
  readonly panes: number;
  /** Shows a view of the store as changed, at once where everybody has a place already; until then all stays as it is. False where something else was asked for meanwhile. */
  show(view: PlayerView, mode: CompareMode, change?: Partial<State>): Promise<boolean>;
  /** Takes over another speed. */
  pace(): void;
  /** Draws all anew, in the size that there is now. */
  redraw(): void;
  dispose(): void;
}

/** Views of one run, which stand beside those of another; the others show both in one picture. */
const BESIDE: readonly PlayerView[] = ["network", "plane", "cascade"];

export function createArea(document: Document, store: Store, options: PaneOptions): Area {
  const { places } = options;
  const waiting = make(document, "p", { part: "waiting", role: "status", hidden: "" });
  const element = make(document, "div", { part: "area" }, waiting);
  let [turn, shown, panes]: [number, readonly unknown[], readonly Pane[]] = [0, [], []];
  let again = (): void => undefined;
  const clear = () => {
    for (const each of panes) each.dispose();
    panes = [];
  };

  async function placed(footages: readonly Footage[], mine: number): Promise<boolean> {
    for (const footage of footages.filter((each) => places.known(each) === undefined)) {
      const tell = (share: number) => void (waiting.textContent = store.state.words("player.placing", { n: footage.n, share }));
      tell(0);
      waiting.hidden = false;
      await places.place(footage, tell);
      if (mine !== turn) return false;
    }
    waiting.hidden = true;
    return true;
  }

  function build(view: PlayerView, draw: Draw, footages: readonly Footage[], change: Partial<State>): void {
    const wanted = [view, footages[1], ...(view === "network" ? footages.map(places.known) : [])];
    const same = panes.length > 0 && wanted.length === shown.length && wanted.every((each, k) => each === shown[k]);
    if (!same) clear();
    store.set(change);
    if (!same) panes = footages[1] === undefined ? [pane(element, store, view, draw, options, null)] : beside(view, draw, footages[1]);
    shown = wanted;
    again = () => {
      clear();
      build(view, draw, footages, {});
    };
  }

  function beside(view: PlayerView, draw: Draw, compared: Footage): readonly Pane[] {
    const twin = twinStore(store, compared);
    const a = pane(element, twin.store, view, draw, options, "player.a");
    return [{ ...a, dispose: () => [a, twin].forEach((each) => void each.dispose()) }, pane(element, store, view, draw, options, "player.b")];
  }

  return {
    element,
    get view() { return panes.at(-1)?.view ?? null; },
    get panes() { return panes.length; },
    async show(view, mode, change = {}) {
      const mine = ++turn;
      const { footage, compared } = { ...store.state, ...change };
      const footages = compared !== null && mode === "split" && BESIDE.includes(view) ? [footage, compared] : [footage];
      if (view === "network" && footages.some((each) => places.known(each) === undefined) && !(await placed(footages, mine))) return false;
      const draw = drawOf(view);
      const ready = draw instanceof Promise ? await draw : draw;
      if (mine !== turn) return false;
      build(view, ready, footages, change);
      return true;
    },
    pace: () => panes.forEach(({ pace }) => void pace(options.rate(store.state.footage))),
    redraw: () => again(),
    dispose() {
      turn++;
      again = () => undefined;
      clear();
    },
  };
}
