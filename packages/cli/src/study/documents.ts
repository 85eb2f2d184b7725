import type { Files } from "../write-folder.js";
import type { Outcome } from "./outcome.js";

/** The documents of the study's folder, by name. */
export const documentsOf = (_outcome: Outcome): Files => ({});
