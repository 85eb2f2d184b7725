export { keyPanel as panel } from "./key-panel.js";
export { KEY_EN as words } from "../words/en/key.js";
