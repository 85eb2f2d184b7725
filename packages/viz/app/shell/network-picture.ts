import { rateOf } from "../../src/player/clock.js";
import { twinStore } from "../../src/player/twin-store.js";
import type { Store } from "../../src/store/store.js";
import { createCamera } from "../../src/view/camera.js";
import { createStage, type StageView } from "../../src/view/stage.js";
import type { Panel } from "../app.js";
import { h } from "../dom.js";
import { late } from "../place/late.js";
import { holdA } from "./hold-a.js";
import { placesOf } from "./places.js";
import { createWorldSwitch } from "./world-switch.js";

/** The network; beside it A, where two are compared, seen from the same place. Where there is room for one, buttons choose it, and on touch screens holding the picture shows A. */
export const networkPicture: Panel = (app) => {
  const { store, words } = app;
  const [camera, places] = [createCamera(), placesOf(app)];
  const [a, b] = [h("div", { class: "world world-a", hidden: true }, h("p", { class: "world-name" }, words("shell.worldA"))), h("div", { class: "world world-b" }, h("p", { class: "world-name" }, words("shell.worldB")))];
  const worlds = h("div", { class: "worlds" }, a, b);
  const key = late(() => import("../key/late.js"), "seen")(app);
  const choice = createWorldSwitch(worlds, words);
  const element = h("div", { class: "network" }, worlds, h("div", { class: "network-foot" }, key.element, choice));
  const why = () => app.open("why");
  // How fast pictures follow each other decides how many people may flash.
  const rate = () => rateOf({ speed: app.play.speed, reduced: store.state.reduced }) / store.state.footage.stride;
  let pace = rate();
  const stage = createStage(b, store, { camera, positions: places(store.state.footage, "b"), rate: pace, onWhy: why });
  let holding = false;
  let twin: { readonly view: StageView; readonly dispose: () => void } | null = null;
  const beside = () => {
    twin?.dispose();
    const { compared } = store.state;
    a.hidden = compared === null;
    worlds.toggleAttribute("data-two", compared !== null);
    choice.hidden = compared === null;
    twin = compared === null ? null : stageOf(a, twinStore(store, compared), (into, of) => createStage(into, of, { camera, positions: places(compared, "a"), rate: pace, onWhy: why }));
  };
  const keepPace = () => {
    if (rate() === pace) return;
    pace = rate();
    for (const view of [stage, twin?.view]) view?.update({ rate: pace });
  };
  const unwatch = store.watch((_, changed) => {
    keepPace();
    if (changed.has("footage") && !holding) {
      const { footage } = store.state;
      void places(footage, "b").then((positions) => { if (store.state.footage === footage && positions.length === 2 * footage.n) stage.positions = positions; });
    }
    if (changed.has("compared") && !holding) beside();
  });
  const endHold = touchHold(b, () => {
    holding = true;
    const release = holdA(store);
    return () => {
      release();
      holding = false;
    };
  });
  beside();
  return { element, dispose() { unwatch(); endHold(); key.dispose(); twin?.dispose(); stage.dispose(); } };
};

function stageOf(parent: HTMLElement, twin: ReturnType<typeof twinStore>, create: (parent: HTMLElement, store: Store) => StageView) {
  const view = create(parent, twin.store);
  return { view, dispose: () => { view.dispose(); twin.dispose(); } };
}

/** How long a finger rests before it holds, ms, and how far it may move, px. */
const [RESTS, MOVES] = [450, 8];

function touchHold(element: HTMLElement, hold: () => () => void): () => void {
  let [timer, release, from]: [number, (() => void) | null, PointerEvent | null] = [0, null, null];
  const end = () => {
    clearTimeout(timer);
    release?.();
    [release, from] = [null, null];
  };
  const down = (event: PointerEvent) => {
    end();
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    from = event;
    timer = window.setTimeout(() => { release = hold(); }, RESTS);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (from !== null && release === null && Math.hypot(clientX - from.clientX, clientY - from.clientY) > MOVES) end();
  };
  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", move);
  for (const name of ["pointerup", "pointercancel", "pointerleave"]) element.addEventListener(name, end);
  return end;
}
