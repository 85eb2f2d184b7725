import type { Store } from "../store/store.js";
import { createCascade } from "../view/cascade.js";
import { make } from "../view/make.js";
import { createPhaseMap } from "../view/phase-map.js";
import { createPlane } from "../view/plane.js";
import { createStage, type StageView } from "../view/stage.js";
import { createStrips } from "../view/strips.js";
import type { View } from "../view/view.js";
import type { AreaOptions } from "./area.js";
import type { PlayerView } from "./share-state.js";

/** One view in its place. */
export interface Pane {
  readonly view: View;
  /** Takes over how many pictures a second time runs at. */
  pace(rate: number): void;
  dispose(): void;
}

/** @param which key of what is written over it, where two stand side by side */
export function pane(parent: HTMLElement, store: Store, view: PlayerView, options: AreaOptions, which: string | null): Pane {
  const document = parent.ownerDocument;
  const element = make(document, "div", { part: "pane", "data-view": view });
  if (which !== null) element.append(make(document, "p", { part: "which" }, store.state.words(which)));
  parent.append(element);
  const stage = view === "network" ? stageIn(element, store, options) : null;
  const made = stage ?? chartIn(element, store, view, options);
  return {
    view: made,
    pace: (rate) => stage?.update({ rate }),
    dispose() {
      made.dispose();
      element.remove();
    },
  };
}

const stageIn = (parent: HTMLElement, store: Store, { places, camera, rate, onWhy }: AreaOptions): StageView =>
  createStage(parent, store, { positions: places.known(store.state.footage), camera, rate: rate(store.state.footage), onWhy: (agent) => onWhy(store.state.footage, agent) });

function chartIn(parent: HTMLElement, store: Store, view: PlayerView, { phase }: AreaOptions): View {
  if (view === "plane") return createPlane(parent, store);
  if (view === "cascade") return createCascade(parent, store);
  return view === "strips" ? createStrips(parent, store) : createPhaseMap(parent, store, { data: phase! });
}
