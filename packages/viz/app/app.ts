import type { Changes } from "@talkback/core";
import type { Store } from "../src/store/store.js";
import type { Messages, Words } from "../src/words/words.js";
import type { Lab, LabProgress } from "./lab/lab.js";
import type { Wanted } from "./place/create-runner.js";
import type { Question } from "./question.js";

/** Which part of the page is in front. */
export type Room = "gallery" | "play" | "lessons" | "study" | "about";

/** Everything that a link restores and undo steps through: plain data. */
export interface Place {
  readonly room: Room;
  /** What is run (B, where two are compared). */
  readonly question: Question;
  /** What A differs in from B, where two are compared: A is B with these changes put back; null without a comparison. */
  readonly compare: { readonly changes: Changes; readonly seed: string } | null;
  /** Step shown. */
  readonly time: number;
  /** Id of the selected agent. */
  readonly selected: string | null;
  /** View in the middle: the network, or one of the big pictures. */
  readonly picture: "network" | "plane" | "cascade" | "phase";
  /** Lesson, from 1, and its page, from 0; null outside. */
  readonly lesson: { readonly number: number; readonly page: number } | null;
  /** Controls an instructor hides or locks, by path or lead name. */
  readonly hide: readonly string[];
  readonly lock: readonly string[];
}

/** Something to tell at the edge of the page, until it is answered or has been there for a while. */
export interface Notice {
  readonly kind: "info" | "warning" | "error";
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly act: () => void }[];
}

/** What panels are given. */
export interface App {
  readonly lab: Lab;
  readonly words: Words;
  /** Adds messages to the page's words: those that came with a late panel. */
  learn(messages: Messages): void;
  /** What is shown: footage, time, selection, look. Panels read it and write it. */
  readonly store: Store;
  readonly place: Place;
  /** What the runs that are shown were asked; while another is under way, what the place asks is another. Null before the first. */
  readonly shown: Wanted | null;
  /** Goes somewhere else; with `undo` (the default for changes of the question) the step can be undone. What is to be run and differs is run, and the old run stays until the new one is there. */
  go(change: Partial<Place>, options?: { readonly undo?: boolean }): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Calls back after the place has changed. */
  onPlace(listener: (place: Place, before: Place) => void): () => void;
  /** True while a run is under way. */
  readonly busy: boolean;
  onBusy(listener: (busy: boolean) => void): () => void;
  /** How far the run under way is; null before anything is known, and without one. */
  readonly progress: LabProgress | null;
  onProgress(listener: (progress: LabProgress | null) => void): () => void;
  /** Leaves the run that is shown and gives up the one under way. */
  stop(): void;
  /** Runs what is asked for again, where it was stopped or could not be run. */
  retry(): void;
  notice(notice: Notice): void;
  /** Says something to screen readers, politely. */
  announce(text: string): void;
  /** Hangs an entry into the export menu; returns what takes it out. */
  offer(action: Action): () => void;
  readonly offers: readonly Action[];
  /** Opens the drawer of that id, or the tab, and moves the focus there. */
  open(panel: string): void;
  /** Brings the control of a path or lead name into view, where there is one: the first field within `[data-path]` of that value. */
  find(path: string): void;
  /** Plays, stops, steps: what time does. */
  readonly play: Play;
}

/** Something that can be done, by name: keys, menus and buttons stand for the same one. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly act: () => void;
}

/** Time of what is shown. */
export interface Play {
  toggle(): void;
  start(): void;
  pause(): void;
  /** To a step, within the run. */
  seek(time: number): void;
  /** By whole steps, either way; pauses. */
  step(by: number): void;
  /** To the next step in which somebody acts on reactance, or the one before; false where there is none. Pauses. */
  turn(direction: 1 | -1): boolean;
  /** [0.25, 16]. */
  speed: number;
}

/** A part of the page: made once, kept up to date by what it watches. */
export type Panel = (app: App) => { readonly element: HTMLElement; dispose(): void };
