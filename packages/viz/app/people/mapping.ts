import type { Changes, Scenario } from "@talkback/core";
import { changing, resetting } from "../controls/change.js";
import type { ImportedPeople, PeopleAttribute } from "../lab/lab.js";

/** What a column of the file can tell of people. */
export const MAPPED = ["power", "certainty", "attitude", "activity"] as const;
export type Mapped = (typeof MAPPED)[number];
/** Name of a node attribute by trait; null: as the scenario has it. */
export type Mapping = Readonly<Record<Mapped, string | null>>;

export const UNMAPPED: Mapping = { power: null, certainty: null, attitude: null, activity: null };

/** Names under which files are likely to hold a trait. */
const ALIKE: Readonly<Record<Mapped, RegExp>> = { power: /^(sense of )?power$/i, certainty: /^(attitude )?certainty$/i, attitude: /^(attitude|opinion|stance)$/i, activity: /^activity$/i };

/** Least number that a trait can be; the most is 1. */
export const leastOf = (trait: Mapped): number => (trait === "attitude" ? -1 : 0);

/** Whether core would take an attribute for a trait: a number within its range for everybody. */
export const fits = (trait: Mapped, { numeric, missing, low, high }: PeopleAttribute): boolean => numeric && missing === 0 && low >= leastOf(trait) && high <= 1;

/** What to begin with: what was chosen before where the file has it, else a fitting column of the trait's own name. */
export function firstMapping({ attributes }: Pick<ImportedPeople, "attributes">, before: Mapping): Mapping {
  const of = (trait: Mapped) => attributes.find(({ name }) => name === before[trait]) ?? attributes.find((each) => ALIKE[trait].test(each.name) && fits(trait, each));
  return Object.fromEntries(MAPPED.map((trait) => [trait, of(trait)?.name ?? null])) as unknown as Mapping;
}

/** What a scenario reads from the file now. */
export function mappingOf({ people }: Pick<Scenario, "people">): Mapping {
  const of = (trait: Mapped) => {
    const source = people[trait] as unknown as { readonly kind: string; readonly name?: string };
    return source.kind === "attribute" ? (source.name ?? null) : null;
  };
  return Object.fromEntries(MAPPED.map((trait) => [trait, of(trait)])) as unknown as Mapping;
}

/** Changes after columns were chosen; where none is any more, the scenario's own people. Other changes stay. */
export function mapping(own: Scenario, changes: Changes, before: Mapping, chosen: Mapping): Changes {
  return MAPPED.reduce((all, trait) => {
    const path = `people.${trait}`;
    if (chosen[trait] !== null) return changing(own, all, path, { kind: "attribute", name: chosen[trait] });
    return before[trait] === null ? all : resetting(own, all, path);
  }, changes);
}
