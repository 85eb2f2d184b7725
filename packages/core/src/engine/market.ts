import type { MarketPart, MarketPlace } from "../market/part.js";
import type { ColumnSpec } from "../population/arena.js";
import type { Scene } from "../population/scene.js";
import type { Touch } from "../population/touch.js";
import type { Catalog } from "../scenario/catalog.js";
import type { Scenario } from "../scenario/scenario.js";
import { SpecError } from "../spec/errors.js";
import type { Ground } from "./ground.js";

/** Parts of the market that a scenario switches on, in the order in which they settle. */
export function partsOf({ market }: Scenario, { parts }: Catalog): readonly MarketPart[] {
  return Object.values(parts).filter(({ name }) => market[name] != null);
}

export const partColumns = (scenario: Scenario, catalog: Catalog): readonly ColumnSpec[] =>
  partsOf(scenario, catalog).flatMap(({ columns }) => columns.map((spec) => ({ ...spec, name: `market:${spec.name}` })));

/**
 * The parts at work: they fill their columns now, and settle after every step.
 *
 * @throws {SpecError} when a table or an attribute does not fit the network, all issues at once
 */
export function bindMarket(scenario: Scenario, catalog: Catalog, scene: Scene, touch: Touch, { community, network: { attributes } }: Ground): Settle {
  const on = partsOf(scenario, catalog);
  const place: MarketPlace = {
    scene, touch, community, attributes, issues: [], quality: scenario.market.quality, parts: Object.fromEntries(on.map(({ name }) => [name, scenario.market[name]!])),
  };
  for (const part of on) part.begin?.(scenario.market[part.name] as never, place);
  if (place.issues.length > 0) throw new SpecError(place.issues, "market");
  const settles = on.map((part) => part.settle?.(scenario.market[part.name] as never, place));
  return (t, settled) => {
    for (let k = 0; k < settles.length; k++) {
      settles[k]?.(t);
      settled?.(on[k]!.name);
    }
  };
}

/** Lets the parts settle; tells of each, by name, when it has. */
export type Settle = (t: number, settled?: (part: string) => void) => void;
