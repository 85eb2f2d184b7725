import { OVER_TIME_EN } from "../../src/words/en/over-time.js";
import { EXPORT_EN } from "../words/en/export.js";
import { RUN_EN } from "../words/en/run.js";

export { exportPanel as panel } from "./panel.js";
export const words = { ...EXPORT_EN, ...RUN_EN, ...OVER_TIME_EN };
