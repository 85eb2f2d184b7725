import { SMALLEST_EFFECT } from "@talkback/core/experiment";
import { CLAIMS, RESAMPLES, ZERO_INDIRECT, ZERO_INFLUENCE } from "@talkback/core/studies";
import { two } from "../digits.js";
import type { Outcome } from "../outcome.js";
import { marginInDeviations } from "../sizes.js";
import { FIXED, thousands } from "../words.js";

/** What is estimated, and how it is judged. */
export const analysisText = ({ study }: Outcome): string => [
  `**Analysis.** The experiments were carried out ${thousands(study.settings.replications)} times. The influence of others is the mean evaluation after positive opinions less that after negative ones, over the distance between the two: 1 is full conformity, 0 none, and below 0 is divergence.`,
  "We report means over replications with 95 % t intervals, the same in standard deviations within cells, and the share of single experiments that show each part by its own test (a sign by a 95 % interval on its side of 0, smallness by a 90 % interval within the margin).",
  `The ${CLAIMS.length} claims, their tests and margins were ${FIXED}. A sign is supported when 95 % of replications have it, the interval excludes 0 and the mean is at least ${two(SMALLEST_EFFECT)} from 0;`,
  `an effect is equivalent to none, which means small and not zero, by two one-sided tests at .05 within ±${two(ZERO_INFLUENCE)} for an influence${inDeviations(marginInDeviations(study))} and ±${two(ZERO_INDIRECT)} for an indirect effect; an influence is not negative when its interval lies above ${two(-SMALLEST_EFFECT)}.`,
  "A claim holds when all its parts do, in every experiment that it is tested in; it fails where some part of it is refuted. Contrasts take an error that is pooled over cells, although standard deviations differ between cells. Evaluations were also submitted to factorial analyses of variance (type III).",
  `Serial mediation in Experiment 3 (uncertainty, confidence in power, threat, divergence) was estimated by least squares, with percentile bootstrap intervals from ${thousands(RESAMPLES)} resamples of participants.`,
  "Tests were not corrected for the number of parts, nor for that of lines in analyses of variance.",
].join(" ");

const inDeviations = (margin: number | null): string => (margin === null ? "" : ` (${two(margin)} standard deviations within cells)`);
