import type { Outcome } from "../outcome.js";
import { linedTable } from "./lined-table.js";

const COLUMNS: readonly (readonly string[])[] = [
  ["`attitude` (A)", "real, -1 to 1", "changes", "what the participant thinks of the product"],
  ["`expressed` (E)", "real, -1 to 1", "changes", "what would be said before everybody"],
  ["`power` (P)", "real, 0 to 1", "fixed", "sense of power, primed before"],
  ["`certainty` (C)", "real, 0 to 1", "fixed", "attitude certainty, manipulated before"],
  ["`erosion` (eta)", "real, 0 to 1", "fixed", "how far uncertainty erodes this participant's confidence in power"],
  ["`confidence` (K)", "real, 0 to 1", "derived", "confidence in one's power"],
  ["`threat` (T)", "real, 0 to 1", "changes", "felt threat to autonomy; 0 before"],
  ["rating", "real, 1 to 7", "measured", "the evaluation with its error; 4 is neutral"],
  ["measured confidence, measured threat", "real, 0 to 1", "measured", "the mediators with their errors"],
  ["gap", "real, 0 to 2", "measured", "distance between what would be said and what is thought, without error"],
];

/** ODD 2: who there is, what they are known by, and how long and wide it is. */
export const entities = ({ study: { settings } }: Outcome): string => `## 2. Entities, state variables and scales

**Participants** are the agents. Each is in one cell of one experiment and in nothing else.

${linedTable(["variable", "type and range", "how", "meaning"], COLUMNS)}

**Confederates** are one campaign: they have an opinion, a weight as evidence, a pressure, and come asked or unasked; they have no state.
**The room** is a channel, public or private. **Cells** are sets of ${settings.n} participants under one condition; they are collectives of the analysis, not of the
model. The environment is empty: no network, no space.

**Scales.** One step, which stands for hearing the opinions and answering once; it has no duration. Attitudes are without unit, from -1 over
neutral 0 to 1; the evaluation has seven points, so that one unit is three points. Influence of others is
I = (mean evaluation after positive opinions - after negative ones) / (2 x ${settings.opinion}) on the scale of attitudes: 1 is full conformity, 0 none, below 0
divergence.
`;
