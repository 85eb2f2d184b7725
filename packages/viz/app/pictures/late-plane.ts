export { planePanel as panel } from "./plane-panel.js";
export { PLANE_EN as words } from "../../src/words/en/plane.js";
