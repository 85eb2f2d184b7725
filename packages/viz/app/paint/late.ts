export { paintPanel } from "./panel.js";
export { PAINT_EN as words } from "../words/en/paint.js";
