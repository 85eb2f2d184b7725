import type { Look } from "../render/scene.js";
import type { State, Store } from "../store/store.js";
import { type Camera, createCamera, OVERVIEW, project, type SharedCamera, ZOOM } from "./camera.js";
import { coalesce } from "./coalesce.js";
import { lateZoom } from "./late-zoom.js";
import { countInSight, type Detail, levelOfDetail } from "./level-of-detail.js";
import { captionOf } from "./stage-caption.js";
import { stageElements } from "./stage-elements.js";
import { stageKey } from "./stage-keys.js";
import { type Positions, stagePlaces } from "./stage-places.js";
import { stagePointer } from "./stage-pointer.js";
import { type SceneLook, sceneMaker } from "./stage-scene.js";
import { stageSight } from "./stage-sight.js";
import { paintScene, stageSurface, type WebGl } from "./stage-surface.js";
import { tableOfPeople, tellNetwork } from "./stage-telling.js";
import type { View } from "./view.js";
import { watchSize } from "./watch-size.js";

export interface StageOptions {
  /** (2 n) where each agent stands, in [0, 1] by [0, 1]; by default a force layout, made anew for each other network. Who gives them gives those of the next network, too. */
  readonly positions?: Positions | undefined;
  /** Shared with other stages, to look at the same place; default one of its own. */
  readonly camera?: SharedCamera | undefined;
  /** Default `both`. */
  readonly look?: Look | undefined;
  /** (n) 1 for agents that are paid for what they say, to be unmasked. */
  readonly fakes?: Uint8Array | null | undefined;
  /** Pictures a second at which time runs, so that not too much flashes; default 2. */
  readonly rate?: number | undefined;
  /** Default `auto`. */
  readonly webgl?: WebGl | undefined;
  /** Hears of everybody who is selected here, by pointer or key; null for nobody. */
  readonly onSelect?: ((agent: number | null) => void) | undefined;
  /** Enter was pressed on a person. */
  readonly onWhy?: ((agent: number) => void) | undefined;
}

export interface StageView extends View {
  /** Where it looks from: plain data, for links. Setting keeps to what is allowed. */
  camera: Camera;
  /** (2 n); null while nobody has a place. Setting takes them over at once, in the same frame as a change of the store's footage. */
  positions: Float32Array | null;
  /** How much of each person is drawn now. */
  readonly detail: Detail;
  update(change: Partial<Pick<StageOptions, "look" | "fakes" | "rate">>): void;
  /** The same picture on a canvas of its own: `width` px of the page wide and in the same shape, `scale` px of the canvas in each. */
  snapshot(width?: number, scale?: number): HTMLCanvasElement;
  /** Stresses, in all views, the agents for whom it holds; null stresses nobody. */
  highlightWhere(chosen: ((agent: number) => boolean) | null): void;
}

const DRAWN: readonly (keyof State)[] = ["footage", "compared", "time", "selected", "highlighted", "theme", "reduced", "words"];

/**
 * The network: people where they lie, what they say and think, messages on their way, those who turn. Drags and pinches move it, a click
 * selects, arrow keys walk. It draws at most once a frame, only when something changed, and not while the page is hidden.
 */
export function createStage(parent: HTMLElement, store: Store, options: StageOptions = {}): StageView {
  const document = parent.ownerDocument;
  const camera = options.camera ?? createCamera();
  const [sight, scene] = [stageSight(camera), sceneMaker()];
  let look: SceneLook = { look: options.look ?? "both", fakes: options.fakes ?? null, rate: options.rate ?? 2 };
  let [told, lays]: [string | null, boolean] = [null, options.positions === undefined];
  const zoomBy = (by: number | "all") => camera.set(by === "all" ? OVERVIEW : { k: Math.min(ZOOM[1], Math.max(ZOOM[0], camera.now.k * by)) });
  const elements = stageElements(document, (button) => zoomBy(button === "zoomAll" ? "all" : button === "zoomIn" ? 1.5 : 1 / 1.5));
  const { element, surface: area, caption, live } = elements;

  const placed = () => sight.positions?.length === 2 * store.state.footage.n;
  const reachable = () => (placed() && sight.detail !== "communities" ? sight.points : null);
  const nearest = (x: number, y: number, radius?: number) => (reachable() === null ? null : sight.nearest(x, y, radius));
  const draw = () => {
    if (sight.frame.width === 0 || sight.frame.height === 0) return;
    if (placed()) {
      surface.paint(scene(store.state, { points: sight.points!, frame: sight.frame, scale: camera.now.k, detail: sight.detail, version: sight.version }, look), sight.detail);
      zooming.rest();
    } else surface.clear();
    const text = captionOf(store.state, sight.detail, { placed: placed(), lost: surface.lost });
    if (text !== told) caption.textContent = told = text;
    caption.toggleAttribute("hidden", text === "");
  };
  const frames = coalesce(draw);
  const surface = stageSurface(elements, options.webgl ?? "auto", frames.ask);
  const select = (agent: number | null) => {
    store.set({ selected: agent });
    options.onSelect?.(agent);
  };
  const pointer = stagePointer(elements, store, nearest, select);
  const zooming = lateZoom(area, camera, () => sight.frame, () => store.state.brush != null);
  // Whoever paints nothing does not load what paints.
  let brush: Promise<{ dress(): void }> | null = null;
  const dress = () => {
    if (brush === null && store.state.brush == null) return;
    brush ??= import("./stage-brush.js").then(({ stageBrush }) => stageBrush(elements, store, reachable));
    void brush.then((each) => each.dress());
  };
  const acts = { points: reachable, nearest, frame: () => sight.frame, select, why: (agent: number) => options.onWhy?.(agent), zoom: zoomBy, say: (text: string) => void (live.textContent = text) };
  area.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !stageKey(event.key, store, acts)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  const places = stagePlaces((positions) => {
    sight.positions = positions;
    frames.ask();
  });

  const unwatch = store.watch((state, changed) => {
    if (changed.has("theme") || changed.has("words") || changed.has("footage")) elements.dress(state);
    if (lays && changed.has("footage")) places.follow(state.footage);
    if (changed.has("brush")) {
      zooming.sync();
      dress();
    }
    if (DRAWN.some((key) => changed.has(key))) frames.ask();
  });
  const unwatchCamera = camera.watch(() => {
    sight.moved();
    zooming.sync();
    pointer.hide();
    frames.ask();
  });
  parent.append(element);
  elements.dress(store.state);
  dress();
  const unwatchSize = watchSize(element, (frame, ratio) => {
    sight.frame = frame;
    elements.fit(frame.height);
    surface.size(frame, ratio);
    zooming.sync();
    draw();
  });
  if (options.positions === undefined) places.follow(store.state.footage);
  else places.take(options.positions, store.state.footage);

  let disposed = false;
  return {
    element,
    get camera() { return camera.now; },
    set camera(value) { camera.set(value); },
    get positions() { return sight.positions; },
    set positions(value) {
      if (value === null) return;
      lays = false;
      places.take(value, store.state.footage);
    },
    get detail() { return sight.detail; },
    update(change) {
      look = { look: change.look ?? look.look, fakes: change.fakes === undefined ? look.fakes : change.fakes, rate: change.rate ?? look.rate };
      frames.ask();
    },
    snapshot(width = sight.frame.width, scale = 2) {
      const frame = { width, height: Math.round((width * sight.frame.height) / Math.max(1, sight.frame.width)) };
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(frame.height * scale)];
      const context = canvas.getContext("2d")!;
      context.scale(scale, scale);
      context.fillStyle = store.state.theme.paper;
      context.fillRect(0, 0, frame.width, frame.height);
      if (!placed()) return canvas;
      const points = project(sight.positions!, camera.now, frame, new Float32Array(sight.positions!.length));
      const detail = levelOfDetail(countInSight(points, frame));
      paintScene(context, sceneMaker()(store.state, { points, frame, scale: camera.now.k, detail, version: 0 }, look), detail);
      return canvas;
    },
    highlightWhere(chosen) {
      const { n } = store.state.footage;
      store.set({ highlighted: chosen === null ? null : Uint8Array.from({ length: n }, (_, i) => (chosen(i) ? 1 : 0)) });
    },
    describe: () => tellNetwork(store.state),
    table: () => tableOfPeople(store.state),
    dispose() {
      if (disposed) return;
      disposed = true;
      for (const end of [unwatch, unwatchCamera, unwatchSize, frames.cancel, places.dispose, zooming.dispose, surface.dispose]) end();
      element.remove();
    },
  };
}
