import type { Messages } from "../../src/words/words.js";
import { en as library } from "../../src/words/en.js";
import { ABOUT_EN } from "./en/about.js";
import { ADDRESS_EN } from "./en/address.js";
import { CONTROLS_EN } from "./en/controls.js";
import { EXPORT_EN } from "./en/export.js";
import { FINDING_EN } from "./en/finding.js";
import { OPENING_EN } from "./en/opening.js";
import { PAINT_EN } from "./en/paint.js";
import { PEOPLE_EN } from "./en/people.js";
import { PICTURES_EN } from "./en/pictures.js";
import { GALLERY_EN } from "./en/gallery.js";
import { LEDGER_EN } from "./en/ledger.js";
import { SENTENCES_EN } from "./en/sentences.js";
import { SHELL_EN } from "./en/shell.js";
import { WHY_EN } from "./en/why.js";

/** English, for all of the page. */
export const en: Messages = { ...library, ...ADDRESS_EN, ...GALLERY_EN, ...LEDGER_EN, ...SHELL_EN, ...CONTROLS_EN, ...SENTENCES_EN, ...WHY_EN, ...FINDING_EN, ...PICTURES_EN, ...EXPORT_EN, ...PAINT_EN, ...PEOPLE_EN, ...ABOUT_EN, ...OPENING_EN };
