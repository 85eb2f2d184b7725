import type { Messages } from "../../src/words/words.js";
import { en as library } from "../../src/words/en.js";
import { CONTROLS_EN } from "./en/controls.js";
import { FINDING_EN } from "./en/finding.js";
import { PICTURES_EN } from "./en/pictures.js";
import { SENTENCES_EN } from "./en/sentences.js";
import { WHY_EN } from "./en/why.js";

/** English, for all of the page. */
export const en: Messages = { ...library, ...CONTROLS_EN, ...SENTENCES_EN, ...WHY_EN, ...FINDING_EN, ...PICTURES_EN };
