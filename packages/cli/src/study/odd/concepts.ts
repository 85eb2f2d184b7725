import type { Outcome } from "../outcome.js";
import { FIXED } from "../words.js";

/** ODD 4: the eleven design concepts, those that do not apply with their reason. */
export const concepts = ({ study: { settings } }: Outcome): string => `## 4. Design concepts

### Basic principles

Resistance to influence is of two kinds (Mourali & Yang 2013): power with confidence in it makes people discount what others say, power without
it makes them diverge, by way of threat to autonomy (Brehm's reactance; Rains 2013). The rule lays three ways to respond side by side,
\`1 = (1 - P) + P K + P (1 - K)\`: conformity, independence and insecure power. Only the last can be threatened. That the cells of the article are joined by
a bilinear form is ours, not the article's.

### Emergence

None is claimed. Cell means follow from the rule by averaging; every pattern is encoded. Only the *sizes*, the power of tests and the region of
parameters in which patterns hold are not written down anywhere.

### Adaptation

None. Participants do not choose between alternatives to become better off; they respond.

### Objectives

None. Autonomy is defended by rule, not as a quantity that is maximised.

### Learning

None. Each participant answers once, and the rule's optional feedbacks on certainty are off.

### Prediction

None. Participants do not foresee the consequences of an evaluation, other than that the rule knows public from private.

### Sensing

A participant knows its own attitude, power and certainty without error, the opinions it hears, whether they were asked for, and whether the
evaluation will be public. It does not know the cell, the hypothesis, or other participants.

### Interaction

Confederates act on participants by messages, weighted as evidence (weight) and as pressure (pressure); participants do not act on each other.

### Stochasticity

Traits, opinions, errors of measurement and bootstrap resamples are drawn. Each draw has an address made of the seed (\`${settings.seed}\`), the replication, what
it decides and whom for, never of the cell's parameters: worlds that differ in a parameter have the same participants, so that differences between
worlds are differences of the parameter. A cell can be repeated by itself.

### Collectives

None that act. Cells and experiments are sets for the analysis.

### Observation

Of each participant: evaluation, measured confidence and threat (with errors), and the gap between said and thought (without: an artificial
participant can be asked both). Of each experiment: what its authors would report. Of the replications: means with 95 % t intervals, the share
with a significant test, and verdicts by rules that were ${FIXED}. Observation changes nothing.
`;
