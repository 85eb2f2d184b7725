export { RUN_EN as words } from "../words/en/run.js";
export { copy, sameRunPanel as panel } from "./same-run.js";
