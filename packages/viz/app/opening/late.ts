export { openingPanel as panel } from "./panel.js";
export { OPENING_EN as words } from "../words/en/opening.js";
