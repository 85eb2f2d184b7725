import type { Network } from "../graph/network.js";
import type { Catalog } from "../scenario/catalog.js";
import { drain } from "../pace/drain.js";
import { catalogOf, parseScenario, type Scenario } from "../scenario/scenario.js";
import { SpecError } from "../spec/errors.js";
import { show } from "../spec/show.js";
import type { Course } from "./course.js";
import { execute, executeAsync } from "./execute.js";
import { type Ground, groundSource, laying } from "./ground.js";
import { type Host, unhurried } from "./host.js";
import type { Run, SimulateOptions } from "./run.js";
import { runOf } from "./run-of.js";

/** What a run is made from, besides its scenario. */
export interface Luck {
  /** Any text; default "1". Equal seeds, equal runs. */
  readonly seed?: string;
  /** Whole number from 0; the r-th run with the same seed. */
  readonly replication?: number;
  /** A network in place of the scenario's. */
  readonly network?: Network;
  /** Names that the scenario may use; default those it was parsed with. */
  readonly catalog?: Catalog;
  /** The ground of another run with the same network, ties and seed, to save making it anew. */
  readonly ground?: Ground;
  /** (n) order in which agents are stored; changes no result. For catalogs that bring it, as that of `@talkback/core/catalog` does. */
  readonly storage?: Uint32Array;
}

/**
 * Carries out a scenario at once.
 *
 * @throws {SpecError} when scenario, network and options do not fit together; all issues at once
 */
export function simulate(scenario: Scenario, options: Luck & SimulateOptions = {}): Run {
  return runOf(execute(drain(courseOf(scenario, options)), options), options);
}

/**
 * The same, without blocking: yields to the host some ten milliseconds of work apart, reports progress, and ends early with what it has when aborted.
 *
 * Work is counted, since core reads no clock, from the first tie of the network to the last step.
 */
export async function simulateAsync(scenario: Scenario, options: Luck & SimulateOptions & Host = {}): Promise<Run> {
  const slowly = unhurried(options);
  return runOf(await executeAsync(await slowly(courseOf(scenario, options)), options, slowly), options);
}

/** All that decides a run, its ground laid; in portions. */
export function* courseOf(given: Scenario, { seed = "1", replication = 0, network, catalog = catalogOf(given), ground: shared, storage }: Luck): Generator<number, Course> {
  const scenario = parseScenario(network === undefined ? given : { ...given, network: { kind: "given" } }, catalog);
  if (typeof seed !== "string") throw wrong("seed", "any text", seed);
  if (!Number.isInteger(replication) || replication < 0 || replication >= 4294967296) throw wrong("replication", "a whole number from 0", replication);
  const how = { seed, replication, network, storage };
  const fits = shared !== undefined && shared.from === groundSource(scenario, how) && (network === undefined || shared.network === network);
  const ground = fits ? shared : yield* laying(scenario, catalog, how);
  return { segments: [{ from: 0, scenario }], seed, replication, catalog, ground, ...(network === undefined ? {} : { network }) };
}

const wrong = (path: string, expected: string, received: unknown) =>
  new SpecError([{ code: "E_OPTION", path, expected, received: show(received) }], "options");
