import type { Messages } from "../../src/words/words.js";
import { CHARTS_EN } from "../../src/words/en/charts.js";
import { STAGE_EN } from "../../src/words/en/stage.js";
import { CONTROLS_EN } from "./en/controls.js";
import { DOORS_EN } from "./en/doors.js";
import { FINDING_EN } from "./en/finding.js";
import { PICTURES_EN } from "./en/pictures.js";
import { SENTENCES_EN } from "./en/sentences.js";
import { SHELL_EN } from "./en/shell.js";
import { WHY_EN } from "./en/why.js";

/** English, for all of the page but its late panels. */
export const en: Messages = { ...CHARTS_EN, ...STAGE_EN, ...DOORS_EN, ...SHELL_EN, ...CONTROLS_EN, ...SENTENCES_EN, ...WHY_EN, ...FINDING_EN, ...PICTURES_EN };
