import type { Summary } from "@talkback/core";
import type { Turns } from "./turns.js";

/** Who sends straight to people: a campaign, or a strategy that answers. */
export interface Source {
  readonly id: string;
  /** Sign and size of what it says; 0 for strategies, whose words vary. */
  readonly valence: number;
  readonly campaign: boolean;
}

/** Where people speak. */
export interface Channel {
  /** How far what is said is the public stance (1) or the private attitude (0). */
  readonly publicness: number;
  /** How far it comes unasked, [0, 1]. */
  readonly unsolicited: number;
  /** Whether everybody with a tie to the speaker hears it: false for a layer of ties, or a few of them. */
  readonly open: boolean;
}

/** Everything that was said, in order of time: columns of equal length. */
export interface Sayings {
  /** Step, from 0, in which it was said: between picture `step` and picture `step + 1`. */
  readonly step: Uint32Array;
  readonly speaker: Uint32Array;
  readonly opinion: Float32Array;
  /** Saying whose message moved the speaker; −1 for none. */
  readonly parent: Int32Array;
  /** Source whose contact moved the speaker, an index; −1 for none. */
  readonly source: Int16Array;
  /** Source at the root of the chain; −1 where it began with a person. */
  readonly origin: Int16Array;
  /** 0 none, 1 passes on, 2 contradicts, 3 inverts. */
  readonly relation: Uint8Array;
  readonly channel: Uint8Array;
  /** False when a bound on memory cut off the later ones. */
  readonly complete: boolean;
}

/** Measures of each step; row k is step `steps[k]`. */
export interface Series {
  readonly columns: readonly string[];
  readonly steps: Uint32Array;
  readonly values: Readonly<Record<string, Float64Array>>;
}

/**
 * All that is needed to draw a run at any step, as plain data that passes between threads: no picture depends on anything else.
 *
 * Picture k shows the state after step `k * stride`; picture 0 is the start. Columns by picture and agent hold the value of agent i
 * at `k * n + i`.
 */
export interface Footage {
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
  readonly replication: number;
  /** Of the run; the same wherever it was carried out. */
  readonly hash: string;
  readonly engine: string;
  readonly n: number;
  /** Steps done. */
  readonly steps: number;
  readonly pictures: number;
  readonly stride: number;
  /** Ids of agents; null when they are "0" … "n−1". */
  readonly ids: readonly string[] | null;
  /** (n + 1) and (m): agent i hears `speakers[offsets[i]] … speakers[offsets[i + 1] − 1]`. */
  readonly offsets: Uint32Array;
  readonly speakers: Uint32Array;
  /** (n) community, from 0. */
  readonly community: Uint32Array;
  /** Private attitude, [−1, 1]. */
  readonly attitude: Float32Array;
  /** Public stance, [−1, 1]. */
  readonly expressed: Float32Array;
  /** [0, 1]. */
  readonly certainty: Float32Array;
  /** [0, 1]. */
  readonly power: Float32Array;
  /** [0, 1]. */
  readonly threat: Float32Array;
  /** 1 where an agent spoke in the step that led to the picture. */
  readonly spoke: Uint8Array;
  /** 1 where it acted on reactance in that step. */
  readonly reacted: Uint8Array;
  /** Contacts with sources in that step, at most 255. */
  readonly contacts: Uint8Array;
  /** (n) 1 + the step in which anything of the first source reached the agent, by contact or word of mouth; 0 for never. */
  readonly reachedAt: Uint32Array;
  /** (n) mode of response to the first campaign, an index into `MODES`; null without a comparison. */
  readonly modes: Uint8Array | null;
  readonly sources: readonly Source[];
  /** By the index that sayings name them by; the first is the main one. */
  readonly channels: readonly Channel[];
  /** Publicness of the main channel, [0, 1]. */
  readonly publicness: number;
  /** Insecure power that is tolerated, [0, 1]; null under a rule that knows no threat. */
  readonly tolerance: number | null;
  /** How far uncertainty erodes confidence in one's power, [0, 1]; null as for `tolerance`. */
  readonly erosion: number | null;
  /** Every turn against the first source in public. */
  readonly turns: Turns;
  /** Null where single messages cannot be followed. */
  readonly sayings: Sayings | null;
  readonly series: Series;
  readonly summary: Summary;
  readonly notes: readonly string[];
}

/** The last picture at or before a step, an index. */
export const pictureAt = ({ pictures, stride }: Footage, step: number): number => Math.min(pictures - 1, Math.max(0, Math.floor(step / stride)));

/** The values of all agents in a picture, (n); a view. */
export const row = <C extends Float32Array | Uint8Array>({ n }: Footage, column: C, picture: number): C => column.subarray(picture * n, (picture + 1) * n) as C;

/** An agent's id. */
export const idOf = ({ ids }: Pick<Footage, "ids">, i: number): string => (ids === null ? String(i) : ids[i]!);

/** Whether there is a campaign that could reach anybody; without one nobody is said to have been reached, or not. */
export const campaigned = ({ sources }: Pick<Footage, "sources">): boolean => sources.some(({ campaign }) => campaign);

/** What an agent seems to think to others, [−1, 1]: its stance as far as the main channel is public, else its attitude. */
export const publicly = ({ publicness }: Pick<Footage, "publicness">, attitude: number, expressed: number): number => attitude + publicness * (expressed - attitude);
