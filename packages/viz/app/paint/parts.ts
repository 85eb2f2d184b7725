import type { Changes, Scenario } from "@talkback/core";
import { changing } from "../controls/change.js";

/** What can be painted. */
export const TRAITS = ["power", "certainty", "attitude", "activity"] as const;
export type Trait = (typeof TRAITS)[number];
export type Traits = Readonly<Record<Trait, number | null>>;

/** People who were painted alike: a member of the scenario's cast. */
export interface Part extends Traits {
  readonly id: string;
  readonly people: readonly string[];
}

export const UNPAINTED: Traits = { power: null, certainty: null, attitude: null, activity: null };

const OURS = /^painted-(\d+)$/;
type Member = Scenario["cast"][number];

/** Groups painted by hand, in the order in which they were; of what two say of the same person, the later counts. */
export const partsOf = ({ cast }: Pick<Scenario, "cast">): readonly Part[] =>
  cast.filter(({ id }) => OURS.test(id)).map(({ id, power, certainty, attitude, activity, who }) => ({ id, power, certainty, attitude, activity, people: (who as unknown as { readonly ids: readonly string[] }).ids ?? [] }));

const memberOf = ({ id, people, ...traits }: Part) => ({ id, ...traits, credence: 1, who: { kind: "listed", ids: people } });

/** Changes with one more group; what it says of nothing is as drawn. */
export function painting(own: Scenario, now: Scenario, changes: Changes, people: readonly string[], traits: Traits): Changes {
  const next = 1 + now.cast.reduce((most, { id }) => Math.max(most, Number(OURS.exec(id)?.[1] ?? 0)), 0);
  return recast(own, changes, [...now.cast, memberOf({ id: `painted-${next}`, people, ...traits })]);
}

/** Changes with a group as it is given here, in the same place. */
export const repainting = (own: Scenario, now: Scenario, changes: Changes, part: Part): Changes =>
  recast(own, changes, now.cast.map((member) => (member.id === part.id ? memberOf(part) : member)));

export const unpainting = (own: Scenario, now: Scenario, changes: Changes, id: string): Changes =>
  recast(own, changes, now.cast.filter((member) => member.id !== id));

const recast = (own: Scenario, changes: Changes, cast: readonly (Member | ReturnType<typeof memberOf>)[]): Changes => changing(own, changes, "cast", cast);
