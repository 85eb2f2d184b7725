import type { Issue } from "@talkback/core";
import { type Footage, idOf } from "../../src/footage/footage.js";
import { drive, type TimeSource } from "../../src/player/drive.js";
import { agentOf } from "../../src/player/twin-store.js";
import { createStore, type State } from "../../src/store/store.js";
import type { Messages } from "../../src/words/words.js";
import type { Action, App, Notice, Place } from "../app.js";
import type { Lab, LabProgress } from "../lab/lab.js";
import { comparedQuestion } from "./compared-question.js";
import { createPlay } from "./create-play.js";
import { createRunner, type Wanted } from "./create-runner.js";
import { EMPTY_FOOTAGE } from "./empty-footage.js";
import { createHistory } from "./history.js";
import { issueWords } from "./issue-words.js";
import { keepingA } from "./keep-a.js";
import { runsOf } from "./sameness.js";
import { createSignal } from "./signal.js";

export interface AppSettings extends Pick<State, "theme" | "reduced" | "words"> {
  readonly place: Place;
  readonly source: TimeSource;
  /** Adds messages to the words. */
  readonly learn?: (messages: Messages) => void;
}

/** What the frame of the page does for the app. */
export interface Frame {
  notice(notice: Notice): void;
  announce(text: string): void;
  open(panel: string): void;
  find(path: string): void;
}

export interface OwnApp extends App {
  /** Who says, announces and opens; before there is one, what is said waits. */
  frame: Frame | null;
  onOffers(listener: () => void): () => void;
  /** True once a run has been shown. */
  readonly ready: boolean;
  onReady(listener: () => void): void;
  dispose(): void;
}

/** The page's state: where one is, what is run for it, and what is shown meanwhile. */
export function createApp(lab: Lab, { place: first, source, learn = () => {}, ...look }: AppSettings): OwnApp {
  const store = createStore({ footage: EMPTY_FOOTAGE, compared: null, time: 0, playing: false, selected: null, highlighted: null, ...look });
  const clock = drive(store, source);
  const history = createHistory(first);
  const [moved, busied, progressed, offered, readied] = [createSignal<[Place, Place]>(), createSignal<[boolean]>(), createSignal<[LabProgress | null]>(), createSignal<[]>(), createSignal<[]>()];
  const waiting: ((frame: Frame) => void)[] = [];
  let [place, busy, ready] = [first, false, false];
  let shown: Wanted | null = null;
  let [progress, frame, offers]: [LabProgress | null, Frame | null, readonly Action[]] = [null, null, []];
  const framed = (act: (frame: Frame) => void) => (frame === null ? void waiting.push(act) : act(frame));

  const runner = createRunner(lab, {
    done(wanted, footage, compared) {
      shown = wanted;
      const { state } = store;
      const time = Math.min(state.playing || Math.floor(state.time) === place.time ? state.time : place.time, footage.steps);
      settling = true;
      store.set({ footage, compared, time, selected: indexIn(footage, place.selected), highlighted: null });
      settling = false;
      if (!ready) {
        ready = true;
        readied.tell();
      }
    },
    failed: (_, issues) => failed(issues),
    busy: (is) => { busy = is; busied.tell(is); },
    progress: (is) => { progress = is; progressed.tell(is); },
  }, source.now);
  const keyOfWanted = ({ question, compared }: Wanted) => JSON.stringify([question, compared]);
  const failed = (issues: readonly Issue[]) => framed((to) => to.notice({
    kind: "error", text: issueWords(store.state.words, issues),
    actions: [
      ...(issues.some(({ code }) => LOST.has(code)) ? [{ label: store.state.words("people.chooseAgain"), act: () => framed((to) => to.open("people")) }] : []),
      ...(history.canUndo(place) ? [{ label: store.state.words("shell.undo"), act: undo }] : []),
    ],
  }));
  const run = () => {
    const wanted = { question: place.question, compared: comparedQuestion(place) };
    if (busy || shown === null || keyOfWanted(wanted) !== keyOfWanted(shown)) runner.want(wanted);
  };

  let settling = false;
  const move = (change: Partial<Place>) => {
    const before = place;
    place = { ...place, ...change };
    if (runsOf(place) !== runsOf(before)) run();
    if (ready) settle(change);
    moved.tell(place, before);
  };
  const settle = ({ time, selected }: Partial<Place>) => {
    settling = true;
    if (time !== undefined) store.set({ time: Math.min(time, store.state.footage.steps) });
    if (selected !== undefined) store.set({ selected: indexIn(store.state.footage, selected) });
    settling = false;
  };
  const follow = store.watch(({ time, playing, selected, footage }, changed) => {
    if (settling) return;
    const chosen = changed.has("selected") && indexIn(footage, place.selected) !== selected;
    const now = { time: playing ? place.time : Math.floor(time), selected: chosen ? (selected === null ? null : idOf(footage, selected)) : place.selected };
    if (now.time === place.time && now.selected === place.selected) return;
    const before = place;
    place = { ...place, ...now };
    moved.tell(place, before);
  });
  const undo = () => { const to = history.undo(place); if (to !== null) move(pick(to)); };
  const redo = () => { const to = history.redo(place); if (to !== null) move(pick(to)); };
  const pick = ({ question, compare, hide, lock }: Pick<Place, "question" | "compare" | "hide" | "lock">) => ({ question, compare, hide, lock });

  const app: OwnApp = {
    lab, store, learn, onPlace: moved.on, onBusy: busied.on, onProgress: progressed.on, onOffers: offered.on, undo, redo, stop: runner.stop, retry: run,
    get words() { return store.state.words; },
    get place() { return place; },
    get shown() { return shown; },
    get canUndo() { return history.canUndo(place); },
    get canRedo() { return history.canRedo; },
    get busy() { return busy; },
    get progress() { return progress; },
    get offers() { return offers; },
    get ready() { return ready; },
    get frame() { return frame; },
    set frame(to) {
      frame = to;
      if (to !== null) for (const act of waiting.splice(0)) act(to);
    },
    go(change, { undo: undoable = true } = {}) {
      const step = keepingA(place, change);
      if (undoable) history.commit({ ...place, ...step });
      move(step);
    },
    notice: (notice) => framed((to) => to.notice(notice)),
    announce: (text) => framed((to) => to.announce(text)),
    open: (panel) => framed((to) => to.open(panel)),
    find: (path) => framed((to) => to.find(path)),
    offer(action) {
      offers = [...offers, action];
      offered.tell();
      return () => { offers = offers.filter((each) => each !== action); offered.tell(); };
    },
    onReady: (listener) => (ready ? listener() : void readied.on(listener)),
    play: createPlay(store, clock),
    dispose() { follow(); clock.dispose(); runner.stop(); },
  };
  run();
  return app;
}

/** What is wrong where people came from a file that is not here. */
const LOST: ReadonlySet<string> = new Set(["E_NETWORK_UNKNOWN", "E_GRAPH_ATTR"]);

const indexIn = (footage: Footage, id: string | null): number | null => (id === null ? null : agentOf(footage, id));
