export { phasePanel as panel } from "./phase-panel.js";
export { PHASE_EN as words } from "../../src/words/en/phase.js";
