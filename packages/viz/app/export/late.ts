export { exportPanel as panel } from "./panel.js";
export { EXPORT_EN as words } from "../words/en/export.js";
