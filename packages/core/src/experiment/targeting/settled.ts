import type { Model } from "../../engine/model.js";
import type { Catalog } from "../../scenario/catalog.js";
import { type Scenario, withChanges } from "../../scenario/scenario.js";

type Settling = readonly [path: string, column: ArrayLike<number> | undefined, drawn: boolean];

/**
 * The scenario with the people of a run at its start in place of distributions: no replication draws others.
 *
 * Take the run without its cast: those who play a part are the same people as ever where others play it.
 * Who is drawn for something (a cast, targets at random), and the information that gives power where the market has no doubt, are still drawn.
 */
export function settled(scenario: Scenario, { agents, byKey }: Model["scene"], catalog: Catalog): Scenario {
  const { people, market: { doubt, trust } } = scenario;
  const columns: readonly Settling[] = [
    ["people.attitude", agents.attitude, true], ["people.anchor", agents.anchor, people.anchor !== null], ["people.expressed", agents.expressed, people.expressed !== null],
    ["people.power", agents.power, true], ["people.certainty", agents.certainty, true], ["people.powerErosion", agents.erosion, people.powerErosion !== null],
    ["people.activity", agents.activity, true],
    ["market.doubt.doubt", agents.market.doubt, doubt != null], ["market.doubt.expertise", agents.market.expertise, doubt != null],
    ["market.trust.initial", agents.market.trust, trust != null],
  ];
  const values = columns.flatMap(([path, column, drawn]) => (drawn ? [[path, { kind: "values", list: Array.from(byKey, (i) => column![i]!) }]] : []));
  return withChanges(scenario, { ...Object.fromEntries(values), "people.correlations": [] }, catalog);
}
