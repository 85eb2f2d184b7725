import type { Level } from "@talkback/core";
import type { ChangeFlags } from "./changes.js";
import type { NetworkFlags } from "./network-flags.js";

/** Options of `talkback run`, as typed. */
export interface RunFlags extends ChangeFlags, NetworkFlags {
  readonly seed: string;
  readonly replication: string;
  readonly community?: string;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
  readonly twin: boolean;
  readonly record: Level;
}
