import type { RuleParameters } from "./rule.js";

/** The defaults of the laboratory: no saturation, no anchor, no memory. */
export const LAB: RuleParameters = {
  influence: 0.5,
  certaintyResistance: 0.5,
  powerErosion: 1,
  tolerance: 0.3,
  reactance: 1,
  conformity: 0.3,
  threatBlock: 0.5,
  saturation: 0,
  anchoring: 0,
  threatMemory: 0,
  sayingIsBelieving: 0,
  validation: 0,
  selfValidation: 0,
  kernel: { kind: "all" },
};
