import { CASCADE_EN } from "../../src/words/en/cascade.js";
import { OVER_TIME_EN } from "../../src/words/en/over-time.js";
import { PHASE_EN } from "../../src/words/en/phase.js";
import { PLANE_EN } from "../../src/words/en/plane.js";
import type { Messages } from "../../src/words/words.js";
import { ABOUT_EN } from "./en/about.js";
import { ADDRESS_EN } from "./en/address.js";
import { EXPORT_EN } from "./en/export.js";
import { FILES_EN } from "./en/files.js";
import { GALLERY_EN } from "./en/gallery.js";
import { HELP_EN } from "./en/help.js";
import { KEY_EN } from "./en/key.js";
import { LEDGER_EN } from "./en/ledger.js";
import { OPENING_EN } from "./en/opening.js";
import { PAINT_EN } from "./en/paint.js";
import { PEOPLE_EN } from "./en/people.js";
import { RUN_EN } from "./en/run.js";
import { STUDY_EN } from "./en/study.js";
import { VERIFY_EN } from "./en/verify.js";
import { WHY_CARD_EN } from "./en/why-card.js";

/** English, for late panels: each brings its own part. */
export const lateEn: Messages = { ...ABOUT_EN, ...ADDRESS_EN, ...EXPORT_EN, ...FILES_EN, ...GALLERY_EN, ...HELP_EN, ...KEY_EN, ...LEDGER_EN, ...OPENING_EN, ...PAINT_EN, ...PEOPLE_EN, ...RUN_EN, ...STUDY_EN, ...OVER_TIME_EN, ...PLANE_EN, ...CASCADE_EN, ...PHASE_EN, ...VERIFY_EN, ...WHY_CARD_EN };
