/** ODD 3: what happens, in which order. */
export const process = (): string => `## 3. Process overview and scheduling

For every replication, experiment and cell:

1. **Recruit**: draw the participants' attitude, power, certainty and, in Experiment 3, erosion.
2. **Step** (once):
   1. *broadcast*: each participant gets the confederates' opinions;
   2. *express*: nobody speaks;
   3. *hear*: each sums weight, pressure and opinions of what came, and what part of it came unasked;
   4. *respond*: the rule sets confidence, threat, attitude and what would be said;
   5. *record*.
3. **Ask**: read the evaluation, public or private, and the mediators, and add errors of measurement.
4. **Analyse**: cell means, claims, analysis of variance, serial mediation.

All participants respond at once from what was there before the step. Since nobody hears another participant, no other order could change a
bit. Cells are processed in the order of the design, the last factor varying fastest, which matters as little: every draw has its own address.
`;
