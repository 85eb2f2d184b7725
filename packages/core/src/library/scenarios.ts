import { SpecError } from "../spec/errors.js";
import { nearest } from "../spec/nearest.js";
import { show } from "../spec/show.js";
import type { Catalog } from "../scenario/catalog.js";
import { type Changes, parseScenario, type Scenario, withChanges } from "../scenario/scenario.js";
import { catalog as standard } from "./catalog.js";
import { SHIPPED } from "./shipped.js";

/** Ids of the scenarios that come with the library. */
export function scenarios(): readonly string[] {
  return Object.keys(SHIPPED);
}

/**
 * A scenario that comes with the library, with some values changed by path or lead name.
 *
 * @throws {SpecError} when there is no such scenario, path or value
 */
export function scenario(id: string, changes: Changes = {}, catalog: Catalog = standard): Scenario {
  if (!Object.hasOwn(SHIPPED, id)) {
    const near = nearest(id, scenarios());
    throw new SpecError([{
      code: "E_SCENARIO_UNKNOWN", path: "scenario", expected: "a scenario of the library", received: show(id),
      hint: near === undefined ? `there are ${scenarios().join(", ")}` : `did you mean ${show(near)}?`,
    }], "scenario");
  }
  return withChanges(shipped(id, catalog), changes, catalog);
}

const parsed = new WeakMap<Catalog, Map<string, Scenario>>();

/** A scenario that comes with the library, parsed once with each catalog. */
function shipped(id: string, catalog: Catalog): Scenario {
  const known = parsed.get(catalog) ?? new Map<string, Scenario>();
  parsed.set(catalog, known);
  const made = known.get(id) ?? parseScenario(SHIPPED[id], catalog);
  known.set(id, made);
  return made;
}
