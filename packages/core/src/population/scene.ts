import type { OutTies } from "../graph/out-ties.js";
import type { Ties } from "../graph/ties.js";
import type { Stream } from "../random/stream.js";
import type { Agents } from "./agents.js";
import type { Arena } from "./arena.js";
import type { Heard } from "./heard.js";

/** What every stage of a step is bound to: the ties, the agents, what reaches them, and chance. */
export interface Scene {
  readonly ties: Ties;
  /** Ties by speaker; built when first asked for. */
  readonly out: () => OutTies;
  /** (n) agents by ascending key. */
  readonly byKey: Uint32Array;
  /** (n) key of each agent. */
  readonly keys: Uint32Array;
  readonly arena: Arena;
  readonly agents: Agents;
  readonly heard: Heard;
  /** The stream of one purpose, e.g. `speak`; a stream is named for what it decides. */
  readonly stream: (name: string) => Stream;
}

/** Adds one message to what agent i heard. */
export type Deliver = (heard: Heard, i: number, w: number, x: number, u: number, e: number) => void;
