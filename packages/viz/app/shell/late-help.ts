export { helpPanel } from "./help.js";
export { HELP_EN as words } from "../words/en/help.js";
