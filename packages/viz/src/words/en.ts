import { CASCADE_EN } from "./en/cascade.js";
import { CHARTS_EN } from "./en/charts.js";
import { OVER_TIME_EN } from "./en/over-time.js";
import { PHASE_EN } from "./en/phase.js";
import { PLANE_EN } from "./en/plane.js";
import { STAGE_EN } from "./en/stage.js";
import { PLAYER_EN } from "./en/player.js";
import { POSTER_EN } from "./en/poster.js";
import type { Messages } from "./words.js";

/** English, for all of the library. */
export const en: Messages = { ...CHARTS_EN, ...OVER_TIME_EN, ...PLANE_EN, ...PHASE_EN, ...CASCADE_EN, ...STAGE_EN, ...PLAYER_EN, ...POSTER_EN };
