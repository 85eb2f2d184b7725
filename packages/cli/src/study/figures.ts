import type { Study } from "@talkback/core/studies";
import type { Files } from "../write-folder.js";

/** The figures of the study's folder, by name. */
export const figuresOf = (_study: Study): Files => ({});
