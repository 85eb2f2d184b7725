import type { Mode } from "../observe/outcomes.js";
import type { Relation } from "../trace/utterances.js";
import type { Condition } from "./conditions.js";
import type { Decision } from "./decide.js";
import type { Message } from "./messages.js";

/** A message that an agent heard, with its shares of all that it heard in that step. */
export interface HeardMessage {
  readonly from: Message["from"];
  /** Id of the campaign or agent. */
  readonly who: string;
  readonly opinion: number;
  readonly unsolicited: number;
  readonly shareOfEvidence: number | null;
  readonly shareOfPressure: number | null;
}

/** One link of the chain from the decision back to where the message began. */
export interface Link {
  /** Id of the campaign or agent whose message it was. */
  readonly from: Message["from"];
  readonly who: string;
  readonly step: number;
  readonly opinion: number;
  /** What this utterance did to the one before it; null for a campaign's contact. */
  readonly relation: Relation | null;
  /** Its share of all evidence that its hearer heard in that step. */
  readonly share: number | null;
}

/** How far something else than hearing changed an agent. */
export interface Moved {
  /** Id of a strategy, or name of a part of the market. */
  readonly by: string;
  readonly attitude: number;
  readonly certainty: number;
  readonly power: number;
}

export interface Explanation {
  readonly agent: string;
  /** Step of the decision that is explained, from 0. */
  readonly step: number;
  readonly mode: Mode | null;
  /** One sentence for people. */
  readonly text: string;
  readonly before: { readonly attitude: number; readonly expressed: number };
  readonly after: Decision;
  /** Power, certainty, unsolicited, public: value, threshold, whether it holds; none for a rule under which nobody feels threatened. */
  readonly conditions: readonly Condition[];
  /** What changed the agent in this step besides what it heard: strategies by id, parts of the market by name; empty where nothing did. */
  readonly moved: readonly Moved[];
  readonly heard: readonly HeardMessage[];
  /** From the message that moved this decision back to where it began. */
  readonly chain: readonly Link[];
  /** How the chain was found: it is one attribution among possible ones. */
  readonly attribution: string;
  /** This one decision again, with one circumstance changed. */
  readonly whatIf: readonly { readonly change: string; readonly evaluation: number; readonly attitude: number }[];
}
