import { type Issue, SpecError } from "../spec/errors.js";
import { fillTrait, type TraitGiven, type TraitSource } from "./fill-trait.js";
import type { jointScores, RealisedCorrelation } from "./joint-scores.js";
import type { People } from "./people.js";
import type { Scene } from "./scene.js";

type TraitName = keyof typeof RANGE;

/** What people are made from, besides the scenario. */
export interface Given extends TraitGiven {
  readonly community: () => Uint32Array;
  /** How traits are tied to others; null where none is. */
  readonly joint: typeof jointScores | null;
  /** Used where the scenario gives no own value. */
  readonly powerErosion: number;
}

const RANGE = { attitude: [-1, 1], anchor: [-1, 1], expressed: [-1, 1], power: [0, 1], certainty: [0, 1], powerErosion: [0, 1], activity: [0, 1] } as const;

/**
 * Fills the traits of all agents, each draw addressed by the agent's key: another share, rule or network size moves nobody else's. In portions.
 *
 * @throws {SpecError} for a table or attribute that does not fit, all issues at once
 */
export function* populate(people: People, scene: Scene, given: Given): Generator<number, readonly RealisedCorrelation[]> {
  const { agents } = scene;
  const issues: Issue[] = [];
  const joint = given.joint === null ? null : yield* given.joint(people, scene, given.community);
  const columns = { ...agents, powerErosion: agents.erosion };
  const fill = (name: TraitName, source: TraitSource) => fillTrait({
    column: columns[name], source, range: RANGE[name], luck: `people:${name}`, path: `people.${name}`, score: joint?.scores.get(name),
  }, scene, given, issues);
  for (const trait of ["attitude", "power", "certainty", "activity"] as const) yield* fill(trait, people[trait]);
  if (people.anchor === null) agents.anchor.set(agents.attitude); else yield* fill("anchor", people.anchor);
  if (people.expressed === null) agents.expressed.set(agents.attitude); else yield* fill("expressed", people.expressed);
  if (people.powerErosion === null) agents.erosion.fill(given.powerErosion); else yield* fill("powerErosion", people.powerErosion);
  if (issues.length > 0) throw new SpecError(issues, "people");
  return joint?.realised(columns) ?? [];
}
