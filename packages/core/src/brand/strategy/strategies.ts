import type { Strategy } from "./strategy.js";

/** Every strategy that comes with the library. */
export const strategies: readonly Strategy[] = [];
