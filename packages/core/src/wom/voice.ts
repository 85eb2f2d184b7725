import type { Arena, ColumnSpec } from "../population/arena.js";

/** Who speaks in this step, and what they say. */
export interface Voice {
  /** (n) 1 for those who speak. */
  readonly spoke: Uint8Array;
  /** (n) what agent i says, [−1, 1]; stale where `spoke` is 0. */
  readonly opinion: Float64Array;
  /** (n) channel that agent i speaks in, an index; stale where `spoke` is 0. */
  readonly channel: Uint8Array;
  /** (n) who speaks, by ascending key, in [0, count). */
  readonly speakers: Uint32Array;
  count: number;
  /** (n) factor on the weight of what agent i says, by who it is, [0, 1]; 1 for a peer like others. */
  readonly credence: Float64Array;
  /** (n) whom agent i asked for an opinion in this step, as `askedOf` reads it; 0 for nobody. */
  readonly asked: Uint32Array;
  /** (n) what the one who was asked answered. */
  readonly answer: Float64Array;
  /** (n) 1 once agent i has answered in turn in this step: what the brand sent it is spent. */
  readonly answered: Uint8Array;
}

export const VOICE_COLUMNS: readonly ColumnSpec[] = [
  { name: "voice.spoke", holds: "u8" }, { name: "voice.opinion", holds: "f64" }, { name: "voice.channel", holds: "u8" },
  { name: "voice.speakers", holds: "u32" }, { name: "voice.asked", holds: "u32" }, { name: "voice.answer", holds: "f64" },
  { name: "voice.answered", holds: "u8" }, { name: "voice.credence", holds: "f64" }, { name: "voice.count", holds: "u32", fixed: 1 },
];

/** The voices of an arena; everybody's credence is to be set before the first step. */
export function voiceOf({ column }: Arena): Voice {
  const at = (name: string) => column[`voice.${name}`] as never;
  return Object.assign(new Counted(at("count")), {
    spoke: at("spoke"), opinion: at("opinion"), channel: at("channel"), speakers: at("speakers"), asked: at("asked"), answer: at("answer"),
    answered: at("answered"), credence: at("credence"),
  });
}

/** How many speak, as the arena has it. Accessors stand on a class: an object's own would keep it until a major collection of garbage. */
class Counted {
  readonly #spoken: Uint32Array;
  constructor(spoken: Uint32Array) { this.#spoken = spoken; }
  get count() { return this.#spoken[0]!; }
  set count(speakers) { this.#spoken[0] = speakers; }
}
