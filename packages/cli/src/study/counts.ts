import { EXPERIMENTS, type Study } from "@talkback/core/studies";
import type { Outcome } from "./outcome.js";
import { survivesIn } from "./tables/rules-table.js";

/** Claims of the study whose every part holds, and the others. */
export function heldAndFailed({ finding: { claims } }: Study): { readonly held: readonly string[]; readonly failed: readonly string[] } {
  const ids = (holds: boolean) => claims.filter((each) => each.holds === holds).map(({ claim: { id } }) => id);
  return { held: ids(true), failed: ids(false) };
}

/** What did not come out of controls and falsifiers as it was declared, a sentence each without its full stop. */
export const surprises = ({ controls, falsifiers }: Study): readonly string[] => [
  ...controls.flatMap(({ control: { name }, stayed, lost }) => [
    ...stayed.map((id) => `${id} was to fail under "${name}" and holds`), ...lost.map((id) => `${id} was to hold under "${name}" and does not`),
  ]),
  ...falsifiers.filter(({ failed }) => !failed).map(({ claim: { id, falsifier } }) => `${id} was to fail ${falsifier.text} and holds`),
];

/** Rules that survive all experiments, and those that survive each. */
export const survivors = ({ contest }: Study): readonly { readonly experiment: number; readonly rules: readonly string[] }[] =>
  EXPERIMENTS.map(({ id }) => ({ experiment: id, rules: contest.filter((each) => survivesIn(each, id)).map(({ alternative }) => alternative.id) }));

/** Rules other than ours that show every claim, and those of them that no design told from ours. */
export function indistinct({ contest, duels }: Study): { readonly rivals: readonly string[]; readonly untold: readonly string[] } {
  const rivals = contest.filter(({ survives, alternative: { id } }) => survives && id !== duels[0]!.ours.truth).map(({ alternative: { id } }) => id);
  return { rivals, untold: rivals.filter((id) => !duels.some(({ duel: { rival }, separated }) => rival === id && separated)) };
}

/** Power of the mediation test under power and unsolicited, by participants a cell. */
export const mediationPower = ({ power }: Study) => power.filter(({ claim, part }) => claim === "E7" && part.expects === "positive");

/** Share of the grid's points at which all signs hold. */
export const gridShare = ({ robustness }: Outcome) => robustness?.grid.shares.find(({ question }) => question.of === "all") ?? null;
