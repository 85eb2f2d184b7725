import type { RuleParameters, Variant } from "./rule.js";

/** A directed tie; `layer` orders the ties of one speaker to one hearer (default 0). */
export interface Tie {
  readonly speaker: number;
  readonly hearer: number;
  readonly strength: number;
  readonly layer?: number;
}

/** `audience` null: everybody who can hear. Shares of all channels sum to 1. */
export interface Channel {
  readonly id: string;
  readonly share: number;
  readonly publicness: number;
  readonly unsolicited: number;
  readonly audience: number | null;
}

/** Active in the steps from <= t < until. */
export interface Campaign {
  readonly id: string;
  readonly valence: number;
  readonly weight: number;
  readonly pressure: number;
  readonly unsolicited: number;
  readonly rate: number;
  readonly push: number;
  readonly targets: ReadonlySet<number>;
  readonly from: number;
  readonly until: number;
}

export interface Speaking {
  readonly floor: number;
  readonly gamma: 1 | 2;
  readonly negativeVoice: number;
  readonly silence: number;
  readonly reactantVoice: number;
}

/** Who said what an agent carries on. */
export type Source =
  | { readonly kind: "campaign"; readonly campaign: string }
  | { readonly kind: "utterance"; readonly speaker: number }
  | { readonly kind: "answer"; readonly speaker: number };

/** The message an agent carries into the next step, and how it responded when it heard it. */
export interface Parent {
  readonly source: Source;
  readonly step: number;
  readonly opinion: number;
  readonly origin: string | null;
  readonly conformed: number;
  readonly reactanceShare: number;
}

/** `lastHeard` is the mean of the last step in which something was heard, 0 before. */
export interface Agent {
  readonly key: number;
  readonly power: number;
  readonly certainty: number;
  readonly attitude: number;
  readonly anchor: number;
  readonly expressed: number;
  readonly threat: number;
  readonly powerErosion?: number;
  readonly activity: number;
  readonly lastHeard: number;
  readonly parent: Parent | null;
}

export type Relation = "neutral" | "passes-on" | "contradicts" | "inverts";

/** One agent's saying in one step: there is at most one, so speaker and step name it. */
export interface Utterance {
  readonly step: number;
  readonly speaker: number;
  readonly channel: string;
  readonly opinion: number;
  readonly hearers: readonly number[];
  readonly parent: Parent | null;
  readonly origin: string | null;
  readonly relation: Relation | null;
}

export interface World {
  readonly seed: string | number;
  readonly replication: number;
  readonly agents: readonly Agent[];
  readonly ties: readonly Tie[];
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
  readonly trust: number;
  readonly negativity: number;
  readonly seek: number;
  readonly speaking: Speaking;
  readonly rule: RuleParameters;
  readonly variant: Variant;
}
