import type { Scenario } from "../../scenario/scenario.js";
import { type Interval, meanInterval } from "../../stats/interval.js";
import type { Work } from "../progress.js";
import { refuse } from "../refuse.js";
import type { Advocacy } from "./advocacy.js";
import { type PairingOptions, pairing, type Targets } from "./pairing.js";
import { trying } from "./trying.js";

/** What one choice of targets did; means over replications with 95 % intervals. */
export interface ComparedTargets {
  readonly name: string;
  /** Mean number of targets. */
  readonly targets: number;
  readonly net: Interval;
  readonly gained: Interval;
  readonly lost: Interval;
  /** Over the replications in which anybody was exposed; null where fewer than two are. */
  readonly backfire: Interval | null;
  /** Net advocacy minus the baseline's, pair by pair; null for the baseline itself. */
  readonly toBaseline: Interval | null;
}

export interface CompareOptions extends PairingOptions {
  /** The choice that all others are compared with; default the first. */
  readonly baseline?: string;
}

/**
 * Compares choices of targets by name on the same networks, people and luck. Yields before every run with contacts.
 *
 * @throws {SpecError} for options or targets that do not fit the scenario
 */
export function* compareTargets(scenario: Scenario, choices: Readonly<Record<string, Targets>>, options: CompareOptions): Work<readonly ComparedTargets[]> {
  const names = Object.keys(choices);
  const baseline = names.indexOf(options.baseline ?? names[0] ?? "");
  refuse("targets", [
    { when: names.length === 0, path: "choices", expected: "one or more choices of targets", received: "none" },
    { when: names.length > 0 && baseline < 0, path: "baseline", expected: `one of ${names.join(", ")}`, received: String(options.baseline) },
  ]);
  const found = yield* trying(pairing(scenario, options), names.map((name) => choices[name]!), "targets");
  return names.map((name, k) => rowOf(name, found[k]!, k === baseline ? null : found[baseline]!));
}

function rowOf(name: string, found: readonly Advocacy[], baseline: readonly Advocacy[] | null): ComparedTargets {
  const mean = (part: "net" | "gained" | "lost"): Interval => meanInterval(found.map((each) => each[part]))!;
  return {
    name, targets: found.reduce((sum, { targets }) => sum + targets, 0) / found.length, net: mean("net"), gained: mean("gained"), lost: mean("lost"),
    backfire: meanInterval(found.flatMap(({ backfire }) => (backfire === null ? [] : [backfire]))),
    toBaseline: baseline === null ? null : meanInterval(found.map(({ net }, r) => net - baseline[r]!.net)),
  };
}
