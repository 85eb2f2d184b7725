import { certaintyOf, conditionsOf, EXPERIMENTS, FACTORS, powerOf, type Settings, type StudyFactor } from "@talkback/core/studies";
import { two } from "../digits.js";
import { listed } from "../words.js";

const FACTOR_TEXTS: Readonly<Record<StudyFactor, string>> = {
  power: "power", certainty: "attitude certainty", asked: "solicitation", audience: "audience", opinions: "the side of others' opinions",
};

/** Who took part in what, and how it was manipulated and measured. */
export function designText(settings: Settings): string {
  const { n, attitude, attitudeSd, powerSd, certaintySd, opinion, opinionSd, messages, ratingSd, mediatorSd, erosion, erosionSd, powerStrength, certaintyStrength } = settings;
  const base = { power: "control", certainty: "certain", asked: "unsolicited", audience: "public", opinions: "positive" } as const;
  return [
    `**Design.** We carried out the ${EXPERIMENTS.length} experiments of Mourali and Yang (2013) with simulated participants. Of the article we know the abstract only: its sample sizes, stimuli, scales, means and tests are not known to us, and every number of the design is ours.`,
    ...EXPERIMENTS.map((experiment) => {
      const cells = conditionsOf(experiment).length;
      const factors = experiment.factors.map((factor) => `${FACTOR_TEXTS[factor]} (${FACTORS[factor].join(", ")})`);
      return `Experiment ${experiment.id} crossed ${listed(factors)} between subjects (${cells} cells, N = ${cells * n}).`;
    }),
    `Each cell had ${n} participants, none of whom was in another cell.`,
    `Attitudes before were drawn from a normal distribution (M = ${two(attitude)}, SD = ${two(attitudeSd)}) within -1 and 1.`,
    `Sense of power (0 to 1) had a mean of ${two(powerOf(base, settings))} in control and ${two(powerOf({ ...base, power: "high" }, settings))} under high power (SD = ${two(powerSd)}; manipulation strength ${two(powerStrength)}),`,
    `attitude certainty (0 to 1) one of ${two(certaintyOf(base, settings))} when certain and ${two(certaintyOf({ ...base, certainty: "uncertain" }, settings))} when uncertain (SD = ${two(certaintySd)}; manipulation strength ${two(certaintyStrength)}).`,
    `Participants heard ${messages} opinions of others (M = ${two(opinion)} or ${two(-opinion)}, SD = ${two(opinionSd)}), unsolicited and in public unless a factor says otherwise.`,
    `They evaluated on a scale from 1 to 7, with an error of SD = ${two(ratingSd)} on the underlying scale from -1 to 1; in Experiment 3, where people differed in how far uncertainty erodes confidence in power (M = ${two(erosion)}, SD = ${two(erosionSd)}),`,
    `confidence in one's power and perceived threat were measured from 0 to 1 with errors of SD = ${two(mediatorSd)}.`,
  ].join(" ");
}
