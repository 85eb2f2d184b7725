import type { Catalog } from "../../scenario/catalog.js";
import { catalog as standard } from "../../library/catalog.js";
import { scenarioHash } from "../../scenario/hash.js";
import { type Changes, parseScenario, type Scenario, withChanges } from "../../scenario/scenario.js";
import { notWhole, refuse } from "../refuse.js";
import { type Arm, armsOf, merged, pathOf } from "./arms.js";
import { asked, type Asked } from "./asked.js";
import type { Claim, Claims } from "./shape.js";

/** One scenario that has to be run, for whichever claims. */
export interface Job {
  readonly scenario: Scenario;
  readonly hash: string;
  /** Word of mouth is followed. */
  trace: boolean;
  /** Replications of it that some claim asks for. */
  pairs: number;
}

/** One arm at its place in an effect. */
export interface Placed {
  readonly weight: number;
  readonly job: Job;
  /** The same without the first campaign's contacts; null unless the metric compares. */
  readonly twin: Job | null;
}

/** One arm as the mixture of two homogeneous populations. */
export interface Mixed {
  readonly weight: number;
  /** Share of the second. */
  readonly share: number;
  readonly none: Placed;
  readonly all: Placed;
}

export interface PlannedClaim {
  readonly claim: Claim;
  readonly asked: Asked;
  readonly pairs: number;
  readonly arms: readonly Placed[];
  readonly falsifier: readonly Placed[] | null;
  readonly mixture: readonly Mixed[] | null;
}

/** Claims of one scenario with the runs they share. */
export interface Plan {
  readonly scenario: Scenario;
  readonly claims: readonly PlannedClaim[];
  /** By hash, each to be run once a replication. */
  readonly jobs: readonly Job[];
}

export interface PlanOptions {
  /** Pairs of every claim, in place of its own. */
  readonly pairs?: number;
  readonly catalog?: Catalog;
}

/**
 * What claims that were checked need to run.
 *
 * @throws {SpecError} for a number of pairs that is none
 */
export function planOf({ claims }: Claims, scenario: Scenario, { pairs, catalog = standard }: PlanOptions = {}): Plan {
  if (pairs !== undefined) refuse("claims", [notWhole("pairs", pairs, 2, 1_000_000)]);
  const jobs = new Map<string, Job>();
  const planned = claims.map((claim) => plannedClaim(claim, pairs ?? claim.pairs, scenario, catalog, jobs));
  return { scenario, claims: planned, jobs: [...jobs.values()] };
}

function plannedClaim(claim: Claim, pairs: number, scenario: Scenario, catalog: Catalog, jobs: Map<string, Job>): PlannedClaim {
  const wanted = asked(claim.metric, "metric").asked!;
  const job = (of: Scenario): Job => {
    const hash = scenarioHash(of);
    const made = jobs.get(hash) ?? { scenario: of, hash, trace: false, pairs: 0 };
    jobs.set(hash, made);
    made.pairs = Math.max(made.pairs, pairs);
    return made;
  };
  const place = (weight: number, changes: Changes): Placed => {
    const of = withChanges(scenario, changes, catalog);
    const made = job(of);
    made.trace ||= wanted.metric.trace === true;
    return { weight, job: made, twin: wanted.metric.twin === true ? job(withoutFirst(of, catalog)) : null };
  };
  const arms = armsOf(claim);
  const placed = (...more: readonly Changes[]) => arms.map(({ weight, changes }) => place(weight, merged(scenario, claim.given, changes, ...more)));
  const mix = (path: string) => ({ weight, changes }: Arm): Mixed => {
    const here = merged(scenario, claim.given, changes);
    const at = (share: number) => place(weight, merged(scenario, here, { [path]: share }));
    return { weight, share: valueAt(withChanges(scenario, here, catalog), path) as number, none: at(0), all: at(1) };
  };
  return {
    claim, asked: wanted, pairs, arms: placed(),
    falsifier: claim.falsifier === null ? null : placed(claim.falsifier.given),
    mixture: claim.mixture === null ? null : arms.map(mix(pathOf(scenario.lead, claim.mixture))),
  };
}

/** The scenario without the contacts of its first campaign. */
function withoutFirst(scenario: Scenario, catalog: Catalog): Scenario {
  return parseScenario({ ...scenario, campaigns: scenario.campaigns.map((campaign, k) => (k === 0 ? { ...campaign, push: 0 } : campaign)) }, catalog);
}

/** What stands at a path of a scenario; undefined where nothing does. */
export const valueAt = (scenario: Scenario, path: string): unknown =>
  path.split(".").reduce((value: unknown, key) => (typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined), scenario);
