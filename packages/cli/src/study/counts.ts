import { type ClaimFinding, EXPERIMENTS, type FalsifierFinding, type PowerFinding, type Study } from "@talkback/core/studies";
import type { Outcome } from "./outcome.js";
import { survivesIn } from "./tables/rules-table.js";

/** Claims of the study whose every part holds, and the others. */
export function heldAndFailed({ finding: { claims } }: Study): { readonly held: readonly string[]; readonly failed: readonly string[] } {
  const ids = (holds: boolean) => claims.filter((each) => each.holds === holds).map(({ claim: { id } }) => id);
  return { held: ids(true), failed: ids(false) };
}

/** What came of a claim in a world that was changed: it fails only where some part of it is refuted. */
export function foundOf({ holds, parts }: ClaimFinding): "holds" | "fails" | "could not tell" {
  if (holds) return "holds";
  return parts.some(({ judged }) => judged.refuted) ? "fails" : "could not tell";
}

const FALSIFIED: Readonly<Record<Exclude<FalsifierFinding["outcome"], "failed">, string>> = { held: "holds", "could not tell": "could not tell" };

/** What did not come out of controls and falsifiers as it was declared, or could not be told, a sentence each without its full stop. */
export const surprises = ({ controls, falsifiers }: Study): readonly string[] => [
  ...controls.flatMap(({ control: { name }, claims, stayed, unsure, lost }) => [
    ...stayed.map((id) => `${id} was to fail under "${name}": holds`), ...unsure.map((id) => `${id} was to fail under "${name}": could not tell`),
    ...lost.map((id) => `${id} was to hold under "${name}": ${foundOf(claims.find(({ claim }) => claim.id === id)!)}`),
  ]),
  ...falsifiers.flatMap(({ claim: { id, falsifier }, outcome }) => (outcome === "failed" ? [] : [`${id} was to fail under "${falsifier.text}": ${FALSIFIED[outcome]}`])),
];

/** Rules that survive all experiments, and those that survive each. */
export const survivors = ({ contest }: Study): readonly { readonly experiment: number; readonly rules: readonly string[] }[] =>
  EXPERIMENTS.map(({ id }) => ({ experiment: id, rules: contest.filter((each) => survivesIn(each, id)).map(({ alternative }) => alternative.id) }));

/** Rules other than ours that show every claim: all of them; those that no design is made to tell from ours; and those that none was shown to. */
export function indistinct({ contest, duels }: Study): { readonly rivals: readonly string[]; readonly without: readonly string[]; readonly unshown: readonly string[] } {
  const rivals = contest.filter(({ survives, alternative: { id } }) => survives && id !== duels[0]!.ours.truth).map(({ alternative: { id } }) => id);
  const designs = (rival: string) => duels.filter(({ duel }) => duel.rival === rival);
  return {
    rivals, without: rivals.filter((id) => designs(id).length === 0),
    unshown: rivals.filter((id) => designs(id).length > 0 && !designs(id).some(({ separated }) => separated)),
  };
}

/** Power of the mediation test under power and unsolicited, by participants a cell. */
export const mediationPower = ({ power }: Study) => power.filter(({ claim, part }) => claim === "E7" && part.expects === "positive");

/** Share of experiments that show a part; null where they have nothing to show it by. */
export const shareShown = ({ share, part }: PowerFinding): number | null => (Number.isFinite(part.judged.estimate.mean) ? share : null);

/** Share of the grid's points at which all signs hold. */
export const gridShare = ({ robustness }: Outcome) => robustness?.grid.shares.find(({ question }) => question.of === "all") ?? null;
