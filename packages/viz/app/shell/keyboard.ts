import { keepsKey } from "../../src/player/key-act.js";
import type { OwnApp } from "../place/create-app.js";
import { holdA } from "./hold-a.js";
import type { KeptHere } from "./kept-here.js";
import { chordOf, KEYS, type KeyRow, readRemapped, remap, type Remapped } from "./keys.js";

/** What commands do that is not the app's. */
export type Commands = Readonly<Record<string, () => void>>;

export interface Keyboard {
  /** As they are now. */
  readonly rows: readonly KeyRow[];
  choose(remapped: Remapped): void;
  readonly remapped: Remapped;
  dispose(): void;
}


/** Listens to keys, wherever the focus is, but for fields that need them themselves. */
export function createKeyboard(app: OwnApp, commands: Commands, kept: KeptHere): Keyboard {
  const all: Commands = { ...playing(app), ...commands };
  let remapped = readRemapped(kept.get("keys"), KEYS);
  let letGo: (() => void) | null = null;
  const commandOf = (chord: string) => remap(KEYS, remapped).find(({ keys }) => keys.includes(chord))?.command;
  const down = (event: KeyboardEvent) => {
    const chord = chordOf(event);
    if (chord === null || event.defaultPrevented || document.querySelector("dialog:modal") !== null || keepsKey(event.target, event.key)) return;
    const command = commandOf(chord);
    if (command === undefined || (app.place.room !== "play" && !ANYWHERE.has(command))) return;
    event.preventDefault();
    if (command === "holdA") letGo ??= holdA(app.store);
    else if (!event.repeat || REPEATING.has(command)) all[command]?.();
  };
  const release = () => {
    letGo?.();
    letGo = null;
  };
  const up = ({ key }: KeyboardEvent) => { if (letGo !== null && !["Shift", "Control", "Meta"].includes(key)) release(); };
  document.addEventListener("keydown", down);
  document.addEventListener("keyup", up);
  window.addEventListener("blur", release);
  return {
    get rows() { return remap(KEYS, remapped); },
    get remapped() { return remapped; },
    choose(next) {
      remapped = next;
      kept.set("keys", JSON.stringify(next));
    },
    dispose() {
      document.removeEventListener("keydown", down);
      document.removeEventListener("keyup", up);
      window.removeEventListener("blur", release);
    },
  };
}

const REPEATING = new Set(["forward", "back", "forward10", "back10", "nextTurn", "lastTurn", "undo", "redo"]);
const ANYWHERE = new Set(["help", "undo", "redo", "share"]);

const playing = ({ play, store, undo, redo }: OwnApp): Commands => ({
  play: () => play.toggle(),
  forward: () => play.step(1),
  back: () => play.step(-1),
  forward10: () => play.step(10),
  back10: () => play.step(-10),
  start: () => play.seek(0),
  end: () => play.seek(store.state.footage.steps),
  nextTurn: () => void play.turn(1),
  lastTurn: () => void play.turn(-1),
  undo, redo,
});
