import { type Footage, idOf } from "../footage/footage.js";
import { createStore, type Store } from "../store/store.js";
import { createCamera, type Frame, type SharedCamera } from "../view/camera.js";
import { make } from "../view/make.js";
import { createTimeline } from "../view/timeline.js";
import { en } from "../words/en.js";
import { wordsOf } from "../words/words.js";
import { type Area, createArea } from "./area.js";
import { browserTime } from "./browser-time.js";
import { BARS, controls } from "./controls.js";
import { rateOf } from "./clock.js";
import { createActs, type PlayerActs } from "./create-acts.js";
import { drive } from "./drive.js";
import { createEvents, type Events } from "./events.js";
import { keyboard } from "./keyboard.js";
import { createLook, type Look } from "./look.js";
import { footageFrom } from "./playable.js";
import { createPlaces, givenPlaces, type Places } from "./places.js";
import type { PlayerOptions } from "./player.js";
import type { Shot } from "./scene-of.js";
import { adoptStyle } from "./style.js";
import { tellEvents } from "./tell-events.js";
import { themeOf, wishesOf } from "./theme-choice.js";

/** Everything that a player is made of, in its element. */
export interface Assembly {
  readonly root: HTMLElement;
  readonly store: Store;
  readonly events: Events;
  readonly camera: SharedCamera;
  readonly places: Places;
  readonly area: Area;
  readonly acts: PlayerActs;
  readonly look: Look;
  /** The network as it is, once everybody has a place. */
  shot(): Promise<Shot>;
  describe(): string;
  dispose(): void;
}

export function assemble(element: HTMLElement, footage: Footage, options: PlayerOptions): Assembly {
  const [document, window] = [element.ownerDocument, element.ownerDocument.defaultView!];
  const [store, events, camera] = [storeOf(footage, window, options), createEvents(), createCamera()];
  const laid = createPlaces(options.layoutWorker);
  const places = options.positions === undefined ? laid : givenPlaces(footage, options.positions, laid);
  const rate = ({ stride }: Footage) => rateOf({ speed: driven.speed, reduced: store.state.reduced }) / stride;
  const driven = drive(store, browserTime(window), { speed: options.speed ?? 1, onEnd: () => events.tell("end", { step: store.state.footage.steps }) });
  const onWhy = (run: Footage, index: number) => events.tell("agent:why", { agent: idOf(run, index), index });
  const area = createArea(document, store, { places, camera, phase: options.phase ?? null, rate, onWhy });
  const acts = createActs(store, driven, () => {
    bar.refresh();
    area.pace();
  });
  const bar = controls(document, store, acts, options.controls ?? BARS);
  const root = make(document, "div", { class: "talkback-player", part: "player", role: "group" }, area.element, ...(bar.element.childElementCount > 0 ? [bar.element] : []));
  const before = [...element.childNodes];
  element.replaceChildren(root);
  const look = createLook(root, store, { choice: options.theme ?? "auto", reduced: options.reducedMotion ?? "auto", wishes: wishesOf(window) });
  const timeline = bar.timeline === null ? null : createTimeline(bar.timeline, store);
  const ends = [adoptStyle(root), keyboard(root, acts), tellEvents(store, events), named(root, store), store.watch((_, changed) => changed.has("reduced") && area.pace()), events.clear];
  return {
    root, store, events, camera, places, area, acts, look,
    async shot() {
      const positions = await places.place(store.state.footage, () => undefined);
      return { positions, state: store.state, camera: camera.now, frame: frameOf(area.view?.element ?? area.element), rate: rate(store.state.footage) };
    },
    describe() {
      const { footage: { title, seed, steps }, time, words } = store.state;
      return words(area.view?.element.dataset.part === "stage" ? "player.nowNetwork" : "player.now", { title, seed, steps, step: Math.floor(time), view: area.view?.describe() ?? "" });
    },
    dispose() {
      for (const end of ends) end();
      for (const part of [driven, look, timeline, bar, area, places]) part?.dispose();
      root.remove();
      element.append(...before);
    },
  };
}

function storeOf(footage: Footage, window: Window, { compare, theme = "auto", reducedMotion = "auto", words = wordsOf(en) }: PlayerOptions): Store {
  const wishes = wishesOf(window);
  return createStore({
    footage, compared: compare == null ? null : footageFrom(compare, "createPlayer()"), time: 0, playing: false, selected: null, highlighted: null,
    theme: themeOf(theme, wishes), reduced: reducedMotion === "auto" ? wishes.reduced : reducedMotion, words,
  });
}

const frameOf = ({ clientWidth, clientHeight }: HTMLElement): Frame => ({ width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) });

/** Calls the player as its run is called, now and after every change. */
function named(root: HTMLElement, store: Store): () => void {
  const name = () => root.setAttribute("aria-label", store.state.words("player.name", { title: store.state.footage.title, seed: store.state.footage.seed }));
  name();
  return store.watch((_, changed) => (changed.has("footage") || changed.has("words")) && name());
}
