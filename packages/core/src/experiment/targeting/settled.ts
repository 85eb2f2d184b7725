import type { Model } from "../../engine/model.js";
import type { Catalog } from "../../scenario/catalog.js";
import { type Scenario, withChanges } from "../../scenario/scenario.js";

const TRAITS = { attitude: "attitude", anchor: "anchor", expressed: "expressed", power: "power", certainty: "certainty", powerErosion: "erosion", activity: "activity" } as const;

/**
 * The scenario with the people of a run at its start in place of distributions: no replication draws others.
 *
 * Columns that a part of the market draws for itself are still drawn.
 */
export function settled(scenario: Scenario, { agents, byKey }: Model["scene"], catalog: Catalog): Scenario {
  const traits = (Object.keys(TRAITS) as (keyof typeof TRAITS)[]).filter((trait) => scenario.people[trait] !== null);
  const values = traits.map((trait) => [`people.${trait}`, { kind: "values", list: Array.from(byKey, (i) => agents[TRAITS[trait]][i]!) }]);
  return withChanges(scenario, { ...Object.fromEntries(values), "people.correlations": [] }, catalog);
}
