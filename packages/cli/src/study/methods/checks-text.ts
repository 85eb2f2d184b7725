import { ALTERNATIVES, DUELS, LEAST_RIGHT, MOST_WRONG } from "@talkback/core/studies";
import { some } from "../../some.js";
import { indistinct, surprises, survivors } from "../counts.js";
import { percent, two } from "../digits.js";
import type { Outcome } from "../outcome.js";
import { listed } from "../words.js";

/** Which rules the experiments tell apart, and whether controls did what they were declared to. */
export function checksText({ study }: Outcome): string {
  const { effort, contest, duels, controls, falsifiers } = study;
  const all = contest.filter(({ survives }) => survives).map(({ alternative: { id } }) => id);
  const apart = duels.filter(({ separated }) => separated);
  const worst = Math.max(...duels.flatMap(({ ours, theirs }) => [ours.wrong, theirs.wrong]));
  const bound = Math.max(...duels.flatMap(({ ours: one, theirs }) => [one.error.high, theirs.error.high]));
  const { rivals, without, unshown } = indistinct(study);
  const ours = duels[0]!.ours.truth;
  const odd = surprises(study);
  return [
    `**Alternatives and controls.** ${ALTERNATIVES.length} rules (${ALTERNATIVES[0]!.id} to ${ALTERNATIVES.at(-1)!.id}) went through the same experiments with the same participants, ${effort.rivals} times each.`,
    ...survivors(study).map(({ experiment, rules }) => `Experiment ${experiment} was survived by ${rules.length === 0 ? "none" : listed(rules)}${experiment === survivors(study).length ? "." : ";"}`),
    `${all.length === 0 ? "No rule" : listed(all)} showed every claim${rivals.length === 0 ? "" : ", so that the experiments of the article do not tell these rules apart"}.`,
    `${DUELS.length} further designs, in which two rules predict opposite signs, were run ${duels[0]!.replications} times under either rule: ${apart.length === 0 ? "none" : apart.length} of them ${apart.length < 2 ? "was" : "were"} shown to tell their rules apart (by 95 % intervals at least ${two(LEAST_RIGHT)} of decisions right and at most ${two(MOST_WRONG)} wrong, whichever rule was true)${apart.length === duels.length ? "" : ", which so many experiments do not show of the others"}; at most ${percent(worst)} of single experiments decided wrongly (upper end of the 95 % interval ${percent(bound)}).`,
    ...(without.length === 0 ? [] : [`No design sets ${ours} against ${listed(without)}.`]),
    ...(unshown.length === 0 ? [] : [`That a design tells ${ours} from ${listed(unshown)} was not shown.`]),
    `Of ${some(controls.length, "negative control")} and ${some(falsifiers.length, "falsifier")}, ${odd.length === 0 ? "all came out as declared" : `these did not come out as declared, or could not be told: ${odd.join("; ")}`}. A claim fails only where some part of it is refuted.`,
  ].join(" ");
}
