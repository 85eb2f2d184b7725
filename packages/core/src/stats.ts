export { type Interval, meanInterval } from "./stats/interval.js";
export { type Anova, anova, type Effect, type SquaresType } from "./stats/anova.js";
export { type Factor, type Labels, sumCoding } from "./stats/factors.js";
export { type Coefficient, type LinearModel, linearModel } from "./stats/linear-model.js";
export { isRefusal, type Reason, type Refusal } from "./stats/refusal.js";
export { type Cell, type Cells, cellsOf } from "./stats/cells.js";
export { type Contrast, type ContrastOptions, contrast, type ErrorTerm, pooledError } from "./stats/contrast.js";
export { type SimpleEffect, simpleEffects } from "./stats/simple-effects.js";
