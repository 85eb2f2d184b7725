import { ENGINE } from "@talkback/core";
import type { Plan } from "@talkback/core/experiment";
import { exactPercent } from "../../study/digits.js";
import { linedTable } from "../../study/odd/lined-table.js";
import { settingLines } from "./odd-text.js";

/** A pre-registration in the order of ADEMP-PreReg, filled in as far as the study's file tells. */
export const preregText = (plan: Plan): string => `# Pre-registration: ${plan.study.title || plan.study.id}

In the order of ADEMP-PreReg: Siepe, Bartoš, Morris, Boulesteix, Heck & Pawel (2024), *Simulation Studies for Methodological Research in Psychology*, Psychological Methods,
doi:10.1037/met0000695. Filled in from \`study.json\` by \`talkback init\`; complete what is marked TODO before \`talkback freeze\`.
Freezing does not cover this file: the lock holds hashes of \`study.json\` and its predictions, and bundles leave this file out. Commit or register it elsewhere, with \`prereg.lock\`.

## 1. General information

Title: ${plan.study.title || plan.study.id}. Authors: ${plan.study.authors.map(({ name }) => name).join(", ") || "TODO"}. Date: TODO. Funding and conflicts of interest: TODO. What is known of results already, from pilot runs or otherwise: TODO.

## 2. Aims

${plan.study.question || plan.study.scenario.question || "TODO"}

## 3. Data-generating mechanism

The scenario \`${plan.study.scenario.id}\` of Talkback (${ENGINE}), described in \`ODD.md\`. The design is ${plan.study.design.kind}; the settings${plan.treatments.length > 50 ? ` (the first 50 of ${plan.treatments.length})` : ""}:

${settingLines(plan)}
${plan.study.arms === null ? "" : `\nEach is run in two arms with the same luck: a (${JSON.stringify(plan.study.arms.a)}) and b (${JSON.stringify(plan.study.arms.b)}).\n`}
## 4. Estimands and other targets

${plan.study.predictions.length === 0 ? "TODO: what is estimated, and what is predicted of it." : linedTable(["prediction", "text", "estimand", "expected", "smallest effect that counts", "kind"], plan.study.predictions.map(({ id, text, outcome, direction, margin, kind }) => [id, text, `mean effect on ${outcome}`, direction, String(margin), kind]))}

## 5. Methods

Means over replications and paired differences with 95 % intervals; predictions are judged by Talkback's rule: a sign is supported where 95 % of replications agree, the 95 % interval excludes 0 and the mean is at least
the margin away; it leans at 80 %; zero means that the 90 % interval lies within the margin. TODO: other analyses.

## 6. Performance measures

${plan.study.until === null ? `${plan.study.replications} replications of each setting` : `Replications of each setting until half the ${exactPercent(plan.study.until.level)} interval of ${plan.study.until.outcome} is at most ${plan.study.until.halfWidth}, at least ${plan.study.replications} and at most ${plan.study.until.most}`}, seed \`${plan.study.seed}\`. Monte Carlo error: TODO, from \`talkback check\`. Runs that fail are rows with their cause and are reported; how they are treated: TODO.

## 7. Other information

Software: Talkback, ${ENGINE}. \`talkback freeze\` writes \`prereg.lock\`, which covers \`study.json\` and not this text; results of a study that was changed afterwards, or of which runs are missing, are labelled exploratory. Deviations from this plan: TODO.
`;
