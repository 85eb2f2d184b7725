import { some } from "../../some.js";
import type { Analyses } from "./analyses.js";
import { outcomeText } from "./results.js";

/** What analyses of variance are of, e.g. `4 complete replications of public mean, 12 runs left out`; nothing of those that left no run out. */
export const completeText = (anova: Analyses["anova"]): string => anova.filter(({ found: { leftOut } }) => leftOut > 0)
  .map(({ outcome, found: { replications, leftOut } }) => `${some(replications, "complete replication")} of ${outcomeText(outcome)}, ${some(leftOut, "run")} left out`).join("; ");
