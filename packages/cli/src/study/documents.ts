import type { Files } from "../write-folder.js";
import { odd } from "./odd/odd.js";
import type { Outcome } from "./outcome.js";
import { trace } from "./trace/trace.js";

/** The documents of the study's folder, by name: what the model is, and what was done to believe it or not. */
export const documentsOf = (outcome: Outcome): Files => ({ "ODD.md": [odd(outcome)], "TRACE.md": [trace(outcome)] });
