import { type Catalog, type Network, parseScenario, type Scenario } from "@talkback/core";
import { catalog as standard } from "@talkback/core/catalog";
import type { Trace } from "../../packages/core/src/engine/assemble.js";
import type { Course } from "../../packages/core/src/engine/course.js";
import { lay } from "../../packages/core/src/engine/ground.js";
import { createUtterances } from "../../packages/core/src/trace/utterances.js";
import { createSimulation, type Simulation } from "../../packages/core/src/engine/simulation.js";

/** What a simulation is staged with, besides its scenario. */
export interface Staging {
  readonly seed?: string;
  readonly replication?: number;
  readonly network?: Network;
  readonly storage?: Uint32Array;
  readonly catalog?: Catalog;
}

/** The course of a scenario, as `simulate` would lay it. */
export function courseOf(given: Scenario, { seed = "1", replication = 0, network, storage, catalog = standard }: Staging = {}): Course {
  const scenario = parseScenario(network === undefined ? given : { ...given, network: { kind: "given" } }, catalog);
  const handed = network === undefined ? {} : { network };
  const ground = lay(scenario, catalog, { seed, replication, ...handed, ...(storage === undefined ? {} : { storage }) });
  return { segments: [{ from: 0, scenario }], seed, replication, catalog, ground, ...handed };
}

/** A simulation to be stepped by hand, with all of its insides in reach. */
export function stage(scenario: Scenario, staging: Staging = {}, trace: Trace = createUtterances(1e7)): Simulation {
  return createSimulation(courseOf(scenario, staging), trace);
}
