import type { Outcome } from "../outcome.js";
import { FIXED } from "../words.js";

/** TRACE 1 to 4: what was asked, what was built, from what, and whether it is sensible. */
export const built = ({ study, targets, calibration }: Outcome): string => `## 1. Problem formulation

*Question.* If people resist influence as the abstract of Mourali & Yang (2013) says, which patterns follow in its four experiments, how large an
experiment shows them, which other rules show them too, and over which parameters? *For whom.* Researchers on word of mouth and reactance who plan
or doubt an experiment. *Not asked.* Whether the theory is true, and what the article's numbers are.

## 2. Model description

\`ODD.md\` beside this file, written by the same run. Designs, claims, margins, falsifiers and negative controls were
${FIXED} (\`packages/core/src/studies/mourali-yang/declaration.md\`, \`robustness/declaration.md\`). The code is packages/core/src/influence/dual-power.ts and
packages/core/src/studies/mourali-yang of the repository.

## 3. Data evaluation

**No data.** The article's abstract gives signs and orderings, and nothing else of it is known to us: neither designs, sizes, stimuli, scales,
means, tests nor coefficients. Every number of the laboratory is an assumption and is marked so in its description (\`assumed\`).
${targets === null
  ? "No file of targets was given to this run."
  : `This run was given \`${targets.name}\` (SHA-256 \`${targets.sha256}\`); its numbers were read from the article by whoever filled it in, with pages, and not checked by us. ${calibration?.numbers ?? 0} of them take part in calibration.`}

## 4. Conceptual model evaluation

*Done.* The rule is one reading of the abstract; nine others stand beside it as data (H0 to H9), each parting from it in one respect, with
discriminating designs worked out from their equations. Its bilinear form between the article's cells, the point that divergence is measured from,
and whether threat closes private attitudes are named as ours in docs/limits.md of the repository. Influence is bounded without clipping, and
several limits of the rule are known models (test/docking).
*Not done.* No expert outside the project has judged the concept. Manipulations are modelled as shifts of means; demand effects, attrition and
failed checks are not modelled. All ${study.finding.claims.length} patterns are encoded, so that agreement is no test of the concept.
`;
