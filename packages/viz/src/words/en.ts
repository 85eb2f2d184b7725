import { CHARTS_EN } from "./en/charts.js";
import type { Messages } from "./words.js";

/** English, for all of the library. */
export const en: Messages = { ...CHARTS_EN };
