import type { Messages } from "./words.js";

/** English, for all of the library. */
export const en: Messages = {};
