import { scenarioHash } from "../../scenario/hash.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { Work } from "../progress.js";
import { type Finding, findingOf } from "./finding.js";
import { type Cost, pairOf, type PairOptions, type PairValues } from "./pair.js";
import { type Plan, planOf, type PlanOptions } from "./plan.js";
import type { Claims } from "./shape.js";

/** All claims of one scenario, run. */
export interface ClaimsFinding extends Cost {
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly findings: readonly Finding[];
  /** What each claim came to in the first pair: equal bits stand for an engine that gives equal findings. */
  readonly first: readonly PairValues[];
}

/**
 * Runs the claims of a scenario over pairs of the same luck, replication r of the seed `claims:<scenario id>` in all arms.
 *
 * Claims share runs: each different arm is run once a replication. Results hang on the two files and the number of pairs alone. Yields before each run.
 *
 * @param claims checked by `parseClaims` against this scenario
 */
export function* runClaims(claims: Claims, scenario: Scenario, options: PlanOptions & PairOptions = {}): Work<ClaimsFinding> {
  const plan = planOf(claims, scenario, options);
  const values: PairValues[][] = plan.claims.map(() => []);
  const total = runsOf(plan);
  let [runs, agentSteps] = [0, 0];
  for (let r = 0; plan.jobs.some(({ pairs }) => pairs > r); r++) {
    const pair = pairOf(plan, r, options);
    let portion = pair.next();
    for (let done = runs; portion.done !== true; done++) {
      yield { stage: scenario.id, done, total };
      portion = pair.next();
    }
    portion.value.values.forEach((each, k) => void (each === null || values[k]!.push(each)));
    runs += portion.value.runs;
    agentSteps += portion.value.agentSteps;
  }
  const findings = plan.claims.map((claim, k) => findingOf(claim, values[k]!));
  return { scenario: scenario.id, scenarioHash: scenarioHash(scenario), findings, first: values.map(([pair]) => pair!), runs, agentSteps };
}

const runsOf = ({ jobs }: Plan): number => jobs.reduce((sum, { pairs }) => sum + pairs, 0);

/** Runs that the claims of a scenario take. */
export const claimRuns = (claims: Claims, scenario: Scenario, options: PlanOptions = {}): number => runsOf(planOf(claims, scenario, options));
