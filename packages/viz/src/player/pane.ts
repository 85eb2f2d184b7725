import type { Footage } from "../footage/footage.js";
import type { Store } from "../store/store.js";
import type { SharedCamera } from "../view/camera.js";
import { make } from "../view/make.js";
import type { PhaseData } from "../view/phase-map-data.js";
import { createStage } from "../view/stage.js";
import type { View } from "../view/view.js";
import type { Places } from "./places.js";
import type { PlayerView } from "./share-state.js";

/** Where pictures take things from. */
export interface PaneOptions {
  readonly places: Places;
  readonly camera: SharedCamera;
  readonly phase: PhaseData | null;
  /** Pictures a second at which time runs. */
  rate(footage: Footage): number;
  /** Somebody asked why that agent turned. */
  onWhy(footage: Footage, agent: number): void;
}

/** One view in its place. */
export interface Pane {
  readonly view: View;
  /** Takes over how many pictures a second time runs at. */
  pace(rate: number): void;
  dispose(): void;
}

/** Puts a view into an element. */
export type Draw = (parent: HTMLElement, store: Store, options: PaneOptions) => Pick<Pane, "view" | "pace">;

const still = (view: View) => ({ view, pace: () => undefined });

/** All but the network are fetched when they are asked for first: who shows none of them does not load them. */
const LATER: Readonly<Record<Exclude<PlayerView, "network">, () => Promise<Draw>>> = {
  plane: () => import("../view/plane.js").then(({ createPlane }) => (parent, store) => still(createPlane(parent, store))),
  cascade: () => import("../view/cascade.js").then(({ createCascade }) => (parent, store) => still(createCascade(parent, store))),
  strips: () => import("../view/strips.js").then(({ createStrips }) => (parent, store) => still(createStrips(parent, store))),
  phase: () => import("../view/phase-map.js").then(({ createPhaseMap }) => (parent, store, { phase }) => still(createPhaseMap(parent, store, { data: phase! }))),
};

const network: Draw = (parent, store, { places, camera, rate, onWhy }) => {
  const { footage } = store.state;
  const view = createStage(parent, store, { positions: places.known(footage), camera, rate: rate(footage), onWhy: (agent) => onWhy(store.state.footage, agent) });
  return { view, pace: (pictures) => view.update({ rate: pictures }) };
};

/** What draws a view: at once for the network, which a player begins with, later for the others. */
export const drawOf = (view: PlayerView): Draw | Promise<Draw> => (view === "network" ? network : LATER[view]());

/** @param which key of what is written over it, where two stand side by side */
export function pane(parent: HTMLElement, store: Store, view: PlayerView, draw: Draw, options: PaneOptions, which: string | null): Pane {
  const document = parent.ownerDocument;
  const element = make(document, "div", { part: "pane", "data-view": view });
  if (which !== null) element.append(make(document, "p", { part: "which" }, store.state.words(which)));
  parent.append(element);
  const drawn = draw(element, store, options);
  return {
    ...drawn,
    dispose() {
      drawn.view.dispose();
      element.remove();
    },
  };
}
