import { scenarioHash } from "../../scenario/hash.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { Progress, Work } from "../progress.js";
import { type Finding, findingOf } from "./finding.js";
import { type Cost, type Pair, pairOf, type PairOptions, type PairValues } from "./pair.js";
import { type Plan, planOf, type PlanOptions } from "./plan.js";
import type { Claims } from "./shape.js";

/** All claims of one scenario, run. */
export interface ClaimsFinding extends Cost {
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly findings: readonly Finding[];
  /** What each claim came to in the first pair, if that was done: equal bits stand for an engine that gives equal findings. */
  readonly first: readonly PairValues[];
}

/** How claims may be ended early. */
export interface Ending {
  /** Asked before each run: once it holds, the pair under way is dropped, and the finding is that of the pairs before it. */
  readonly ended?: () => boolean;
}

/**
 * Runs the claims of a scenario over pairs of the same luck, replication r of the seed `claims:<scenario id>` in all arms.
 *
 * Claims share runs: each different arm is run once a replication. Results hang on the two files and the number of pairs alone. Yields before each run.
 *
 * @param claims checked by `parseClaims` against this scenario
 */
export function* runClaims(claims: Claims, scenario: Scenario, options: PlanOptions & PairOptions & Ending = {}): Work<ClaimsFinding> {
  const plan = planOf(claims, scenario, options);
  const values: PairValues[][] = plan.claims.map(() => []);
  let [runs, agentSteps] = [0, 0];
  for (let r = 0; plan.jobs.some(({ pairs }) => pairs > r); r++) {
    const pair = yield* watched(pairOf(plan, r, options), { stage: scenario.id, done: runs, total: runsOf(plan) }, options);
    if (pair === null) break;
    pair.values.forEach((each, k) => void (each === null || values[k]!.push(each)));
    runs += pair.runs;
    agentSteps += pair.agentSteps;
  }
  const findings = plan.claims.map((claim, k) => findingOf(claim, values[k]!));
  return { scenario: scenario.id, scenarioHash: scenarioHash(scenario), findings, first: values.flatMap(([pair]) => pair ?? []), runs, agentSteps };
}

/** One pair after as many runs as were done before it; null when it was ended. */
function* watched(work: ReturnType<typeof pairOf>, before: Progress, { ended }: Ending): Work<Pair | null> {
  let portion = work.next();
  for (let { done } = before; portion.done !== true; done++) {
    yield { ...before, done };
    if (ended?.() === true) return null;
    portion = work.next();
  }
  return portion.value;
}

const runsOf = ({ jobs }: Plan): number => jobs.reduce((sum, { pairs }) => sum + pairs, 0);

/** Runs that the claims of a scenario take. */
export const claimRuns = (claims: Claims, scenario: Scenario, options: PlanOptions = {}): number => runsOf(planOf(claims, scenario, options));
