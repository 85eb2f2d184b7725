export { overTimePanel as panel } from "./over-time.js";
export { OVER_TIME_EN as words } from "../../src/words/en/over-time.js";
