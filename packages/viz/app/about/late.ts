export { aboutPanel as panel } from "./panel.js";
export { ABOUT_EN as words } from "../words/en/about.js";
