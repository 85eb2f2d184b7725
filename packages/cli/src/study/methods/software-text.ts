import { ENGINE } from "@talkback/core";
import { version } from "../../version.js";
import type { Outcome } from "../outcome.js";

/** By what it was computed, so that it can be again. */
export const softwareText = ({ study: { settings: { seed } } }: Outcome, hash: string): string =>
  `**Software.** Talkback ${version()} (${ENGINE}), seed \`${seed}\`; the same command gives the same bytes on every machine (SHA-256 of tables and data: \`${hash}\`).`;
