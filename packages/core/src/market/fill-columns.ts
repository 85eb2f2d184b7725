import { drain } from "../pace/drain.js";
import { fillTrait, type Trait, type TraitSource } from "../population/fill-trait.js";
import { standardDistributions } from "../population/standard-distributions.js";
import type { MarketPlace } from "./part.js";

/** Fills columns of a part with values in [0, 1]; `sources` names the parameter that describes each. */
export function fillColumns(part: string, place: MarketPlace, sources: Readonly<Record<string, readonly [param: string, source: TraitSource]>>): void {
  const { scene, attributes, issues } = place;
  for (const [name, [param, source]] of Object.entries(sources)) {
    const column = scene.agents.market[name] as Float64Array;
    const trait: Trait = { column, source, range: [0, 1], luck: `market:${part}:${name}`, path: `market.${part}.${param}` };
    drain(fillTrait(trait, scene, { attributes, distributions: standardDistributions }, issues));
  }
}
