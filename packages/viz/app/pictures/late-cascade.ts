export { cascadePanel as panel } from "./cascade-panel.js";
export { CASCADE_EN as words } from "../../src/words/en/cascade.js";
