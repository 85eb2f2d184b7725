import type { Study } from "@talkback/core/studies";
import type { Files } from "../write-folder.js";
import type { Beside } from "./figures.js";

/** The documents of the study's folder, by name. */
export const documentsOf = (_study: Study, _beside: Beside = {}): Files => ({});
