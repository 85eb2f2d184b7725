import type { Messages } from "../words.js";

/** What the time charts say. */
export const CHARTS_EN: Messages = {
  "charts.asTable": "As a table",
};
