import { group } from "@talkback/core";
import { rows } from "@talkback/core/describe";
import { CLAIMS, CONTROLS, EXPERIMENTS, SETTINGS } from "@talkback/core/studies";
import { catalog } from "../../catalog.js";
import type { Outcome } from "../outcome.js";
import { linedTable, valueText } from "./lined-table.js";
import { proseOf } from "./prose-of.js";

/** The equations of the rule as its page in the documentation has them. */
export const EQUATIONS = `con = 1-P    ind = P K    ins = P (1-K)    K = 1 - eta (1-C)
T'  = 1 - (1-T*)(1 - m T)                  T* = pi max(0, ins - theta)/(1-theta)
A'  = M + f (A0 - M)                       M = A + alpha s (1 - zeta C)(1 - ind)(1 - kappa T') d
B   = A' + nu con s (obar - A')
E'  = (1-g) B - g sgn(Du)                  g = min(1, rho T' min(1,|Du|))`;

/** ODD 7: manipulations, rule, measurement and analysis in full, with every parameter of theirs. */
export const submodels = (outcome: Outcome): string => `## 7. Submodels

### Designs

Between subjects, every factor crossed with every other.

${linedTable(["experiment", "title", "factors", "cells", "eta differs between people"], EXPERIMENTS.map(({ id, title, factors, erosionVaries }) =>
  [String(id), title, factors.join(" x "), String(2 ** factors.length), erosionVaries ? "yes" : "no"]))}

### Manipulations

Mean power is \`controlPower + powerStrength (highPower - controlPower)\` under the prime and \`controlPower\` in control. Mean certainty is the
middle of \`certain\` and \`uncertain\`, moved towards the condition's end by \`certaintyStrength\` times half their distance.

${settingsTable(outcome)}

### Response: the rule \`dual-power\`

\`\`\`text
${EQUATIONS}
\`\`\`

\`obar\` and \`d = obar - A\` are the weighted mean of the opinions heard and its distance, \`Du\` the distance of those that came unasked, \`pi\` the unasked part of all
pressure; \`s\` is 1 at saturation 0. The evaluation is \`A' + v (E' - A')\` with publicness \`v\`.

${ruleTable(outcome)}

### Measurement

Rating: \`4 + 3 e\`, where e is the evaluation with a normal error of standard deviation \`ratingSd\`, kept within -1 and 1. Mediators: confidence and
threat with a normal error of \`mediatorSd\`, kept within 0 and 1. The gap has no error.

### Analysis

Influence and gaps by planned contrasts with a pooled error; analyses of variance of type III; serial mediation
uncertainty -> confidence -> threat -> divergence by least squares, its indirect effect \`a1 d21 b2\` with a percentile bootstrap of 1,000 resamples.
Over replications a sign is *supported* when 95 % of them have it, the 95 % interval excludes 0, and the mean is at least .05 away; zero is
*equivalent* when the 90 % interval lies within the margin. ${CLAIMS.length} claims with ${CLAIMS.flatMap(({ parts }) => parts).length} parts.

### Negative controls

${linedTable(["control", "change", "must fail", "must hold"], CONTROLS.map(({ name, text, removes, keeps }) => [name, text, removes.join(", "), keeps.join(", ")]))}
`;

function settingsTable({ study: { settings } }: Outcome): string {
  return linedTable(["setting", "range", "default", "in this run", "what it is, and why"], rows(SETTINGS).map(({ path, type, default: value }) =>
    [`\`${path}\``, type, value, valueText(settings[path as keyof typeof settings]), proseOf(`settings.${path}`)!]));
}

/** In the laboratory impact saturates at once and nothing is anchored; a run may change more. */
function ruleTable({ changes }: Outcome): string {
  const laboratory: Readonly<Record<string, unknown>> = { saturation: 0, anchoring: 0 };
  return linedTable(["parameter", "range", "default", "in this run", "what it is, and why"], rows(group(catalog.rules["dual-power"]!.params, { help: "" })).map(({ path, type, default: value }) =>
    [`\`${path}\``, type, value, valueText(changes[`rule.${path}`] ?? laboratory[path] ?? Number(value)), proseOf(`rule(dual-power).${path}`)!]));
}
