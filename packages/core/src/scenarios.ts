export { type Preset, preset, presets } from "./library/presets.js";
export { scenario, scenarios } from "./library/scenarios.js";
