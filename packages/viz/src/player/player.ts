import type { Run } from "@talkback/core";
import type { Footage } from "../footage/footage.js";
import type { PhaseData } from "../view/phase-map-data.js";
import type { Words } from "../words/words.js";
import type { AgentView } from "./agent-view.js";
import type { Bar } from "./controls.js";
import type { PlayerEvents } from "./events.js";
import type { Progress } from "./record.js";
import type { CompareMode, PlayerView, ShareState } from "./share-state.js";
import type { ThemeChoice } from "./theme-choice.js";

/** What can be played: a run, or its footage, which may come from a worker. */
export type Playable = Run | Footage;

export interface PlayerOptions {
  /** A run to compare with, on the same people where possible: A, while the one that is played is B. */
  readonly compare?: Playable | null;
  /** Side by side, or A as a ghost in B's picture; default `split`. */
  readonly mode?: CompareMode;
  /** Default `network`. */
  readonly view?: PlayerView;
  /** Default `auto`: as the reader's system has it. */
  readonly theme?: ThemeChoice;
  /** [0.25, 16], default 1: two steps a second. */
  readonly speed?: number;
  /** Whether it begins by itself, at once or when it comes into view, for 5 seconds at most, and not for readers who asked for less motion; default false. */
  readonly autoplay?: boolean | "visible";
  /** Default English. */
  readonly words?: Words;
  /** Parts of the bar; default all of them, none with an empty list. */
  readonly controls?: readonly Bar[];
  /** Still pictures at two a second; default `auto`: as the reader's system asks for. */
  readonly reducedMotion?: boolean | "auto";
  /** (2 n) where each agent stands, in [0, 1] by [0, 1]; by default a force layout is computed. */
  readonly positions?: Float32Array;
  /** What the view `phase` shows; it is many runs, which a player has not. */
  readonly phase?: PhaseData;
  /** Makes the worker that lays the network out; null for none. By default a script beside the library's. */
  readonly layoutWorker?: (() => Worker) | null;
}

export interface RecordOptions {
  readonly fps: 30 | 60;
  /** Steps; default all of the run. */
  readonly from?: number;
  readonly to?: number;
  /** Px; default the player's own width. The height has the same ratio to it as in the player. */
  readonly width?: number;
}

export interface SnapshotOptions {
  readonly type: "svg" | "png";
  /** Px; default the player's own width. */
  readonly width?: number;
  /** Dots a px of a PNG; default 2. */
  readonly scale?: number;
}

/** A run in an element of a page. */
export interface Player {
  play(): void;
  pause(): void;
  /** To a step, exactly; others become the nearest there is. */
  seek(step: number): void;
  /** So many whole steps forward, or back where negative; default 1. Pauses. */
  step(n?: number): void;
  /** [0.25, 16]. */
  speed: number;
  /** Time shown, in steps; a fraction lies on the way to the next. */
  readonly at: number;
  /** Settles when everybody has a place and is drawn; anew after each `setRun`. */
  readonly ready: Promise<void>;
  /** Shows another run; what was shown stays until it can be drawn. */
  setRun(run: Playable, options?: { readonly keepTime?: boolean; readonly keepCamera?: boolean }): void;
  compare(run: Playable | null, options?: { readonly mode?: CompareMode }): void;
  /** By id. @throws {SpecError} `E_AGENT_UNKNOWN` */
  select(agent: string | null): void;
  /** Stresses those of whom it holds at the time shown; null stresses nobody. */
  highlight(chosen: ((agent: AgentView) => boolean) | null): void;
  /** @throws {SpecError} `E_NO_PHASE` for `phase` without that option */
  view(view: PlayerView): void;
  theme(theme: ThemeChoice): void;
  /** The picture as it is; equal states give equal pictures. */
  snapshot(options: SnapshotOptions): Promise<Blob>;
  /** Draws the network frame by frame at exact times. The last item has the file: a video, or pictures in a zip where the browser does not encode. */
  record(options: RecordOptions): AsyncIterable<Progress>;
  state(): ShareState;
  /** @throws {SpecError} for a text with values that cannot be */
  restore(state: ShareState | string): void;
  /** What is shown now, in words. */
  describe(): string;
  /** Calls back at every such event; returns what ends that. */
  on<K extends keyof PlayerEvents>(event: K, listener: (event: PlayerEvents[K]) => void): () => void;
  /** Draws anew in the size that the element has now; it notices by itself where the browser tells. */
  resize(): void;
  /** Leaves the element as it was and frees all it holds; a second call does nothing. */
  dispose(): void;
}
