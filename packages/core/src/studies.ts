export { CERTAINTY, EMPOWERED, PUSH, SEED } from "./studies/push-harder/design.js";
export { type CellFinding, type CertaintyFinding, type Claim, type Effect, type Finding, fixed, headlineFinding } from "./studies/push-harder/finding.js";
export { type Cell, type Contrast, headlinePair, type Pair, type PairOptions } from "./studies/push-harder/pair.js";
export { CERTAINTIES, crossing, type PhaseFinding, phaseFinding, type PhaseOptions, type PhaseRow, phaseRow, SHARES } from "./studies/push-harder/phase.js";
export { headlinePerson, headlineText } from "./studies/push-harder/text.js";
