import { idOf } from "../footage/footage.js";
import type { State } from "../store/store.js";
import { type Camera, OVERVIEW } from "../view/camera.js";
import { highlightedBy } from "./agent-view.js";
import { assemble } from "./assemble.js";
import { autoplay } from "./autoplay.js";
import { footageFrom, requireAgent, requireElement, requireView } from "./playable.js";
import type { Playable, Player, PlayerOptions } from "./player.js";
import { type CompareMode, type PlayerView, stateOf } from "./share-state.js";
import { sameAgent } from "./twin-store.js";

/**
 * Plays a run in an element, whose content it puts aside until it is disposed of: the network or another view, a bar with buttons, a
 * timeline. Keys work while the focus is within. It needs no style sheet; parts have `part` names, colours are custom properties.
 *
 * @throws {SpecError} `E_NO_DOM` without a browser, `E_EL_NULL` without an element, `E_RUN` without a run
 */
export function createPlayer(element: HTMLElement | null, source: Playable, options: PlayerOptions = {}): Player {
  requireElement(element);
  const document = element.ownerDocument;
  let [view, mode]: [PlayerView, CompareMode] = [requireView(options.view ?? "network", options), options.mode ?? "split"];
  const made = assemble(element, footageFrom(source, "createPlayer()"), options);
  const { store, events, camera, acts, look, area } = made;
  let [disposed, endAutoplay]: [boolean, () => void] = [false, () => undefined];

  let asked: Partial<State> = {};
  /** What was asked for and is not shown yet is shown with what is asked for after it. */
  async function show(change: Partial<State> = {}): Promise<void> {
    asked = { ...asked, ...change };
    try {
      if (!(await area.show(view, mode, asked)) || disposed) return;
      asked = {};
      events.tell("ready", { run: store.state.footage.hash });
    } catch (error) {
      if (!disposed) throw error;
    }
  }
  const change = (next: PlayerView, how: CompareMode, state?: Partial<State>) => {
    const other = next !== view;
    [view, mode] = [next, how];
    ready = show(state);
    if (other) events.tell("view", { view });
  };
  let ready = show().then(() => {
    if (!disposed) endAutoplay = autoplay(made.root, store, options.autoplay ?? false);
  });

  return {
    play: () => store.set({ playing: true }),
    pause: () => store.set({ playing: false }),
    seek: (step) => acts.seek(step),
    step: (n = 1) => acts.step(n),
    get speed() { return acts.speed; },
    set speed(speed) { acts.speed = speed; },
    get at() { return store.state.time; },
    get ready() { return ready; },
    setRun(run, { keepTime = false, keepCamera = false } = {}) {
      const footage = footageFrom(run, "setRun()");
      const { time, selected, footage: before } = store.state;
      if (!keepCamera) camera.set(OVERVIEW);
      change(view, mode, { footage, time: keepTime ? Math.min(time, footage.steps) : 0, selected: sameAgent(before, selected, footage), highlighted: null });
    },
    compare: (run, { mode: how = mode } = {}) => change(view, how, { compared: run === null ? null : footageFrom(run, "compare()") }),
    select: (agent) => store.set({ selected: agent === null ? null : requireAgent(store.state.footage, agent) }),
    highlight: (chosen) => store.set({ highlighted: chosen === null ? null : highlightedBy(store.state.footage, store.state.time, chosen) }),
    view: (next) => change(requireView(next, options), mode),
    theme: (theme) => void (look.choice = theme),
    async snapshot(asked) {
      await ready;
      const { snapshot } = await import("./snapshot.js");
      return snapshot(area, view, await made.shot(), made.describe(), asked);
    },
    async *record(asked) {
      await ready;
      const [{ record }, { filmOf }] = await Promise.all([import("./record.js"), import("./film-of.js")]);
      yield* record(filmOf(document, await made.shot(), asked), window);
    },
    state: () => ({
      run: store.state.footage.hash, time: store.state.time, selected: store.state.selected === null ? null : idOf(store.state.footage, store.state.selected), view, mode,
      speed: acts.speed, theme: typeof look.choice === "string" ? look.choice : null, camera: isOverview(camera.now) ? null : camera.now,
    }),
    restore(given) {
      const state = typeof given === "string" ? stateOf(given) : given;
      const selected = state.selected === null ? null : requireAgent(store.state.footage, state.selected);
      requireView(state.view, options);
      acts.speed = state.speed;
      if (state.theme !== null) look.choice = state.theme;
      camera.set(state.camera ?? OVERVIEW);
      acts.seek(state.time);
      change(state.view, state.mode, { selected });
    },
    describe: () => made.describe(),
    on: events.on,
    resize: () => area.redraw(),
    dispose() {
      if (disposed) return;
      disposed = true;
      endAutoplay();
      made.dispose();
    },
  };
}

const isOverview = ({ x, y, k }: Camera): boolean => x === OVERVIEW.x && y === OVERVIEW.y && k === OVERVIEW.k;
