export { arbitraryNetwork } from "./arbitrary-network.js";
export { arbitraryParams, arbitraryReal } from "./arbitrary-value.js";
export { hearingLawsOf } from "./hearing-laws.js";
export type { Law, LawOptions } from "./law.js";
export { networkLawsOf } from "./network-laws.js";
export { lawsOf } from "./rule-laws.js";
export type { Message } from "./rule-world.js";
export { type Decision, type Situation, testRule } from "./test-rule.js";
