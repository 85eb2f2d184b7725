import type { Messages } from "../../src/words/words.js";
import { en as library } from "../../src/words/en.js";

/** English, for all of the page. */
export const en: Messages = { ...library };
