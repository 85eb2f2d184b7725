import { ENGINE } from "../../engine/hash.js";
import { hashHex } from "../../random/hash64.js";
import { canonicalJson } from "../../scenario/canonical-json.js";
import type { Changes } from "../../scenario/scenario.js";
import type { Study } from "./study.js";

/** All that a run hangs on, besides the engine. */
export interface RunContent {
  /** Hash of the scenario with what is given. */
  readonly scenario: string;
  /** Hash of the study's own network; absent where it has none. */
  readonly network?: string;
  readonly seed: string;
  /** Those of the treatment and of the arm, by path. */
  readonly changes: Changes;
  readonly replication: number;
  readonly twin: boolean;
}

/** Name of a treatment: 16 hexadecimal digits made of its changes. */
export const treatmentAddress = (changes: Changes): string => short(canonicalJson(changes));

/** Name of a run: 16 hexadecimal digits made of the engine and of what the run hangs on, and of nothing else. */
export const runAddress = (content: RunContent): string => short(canonicalJson({ engine: ENGINE, ...content }));

/** The file of a study as canonical JSON, whole in itself: its scenario stands in it with every default, and what is given in force; so does its own network, where it has one. */
export function studyJson({ catalog: _c, hash: _h, drawn: _d, imported: _i, network, ...file }: Omit<Study, "hash"> & { readonly hash?: string }): string {
  return canonicalJson(network === null ? file : { ...file, network });
}

const short = (text: string): string => hashHex(text).slice(0, 16);
