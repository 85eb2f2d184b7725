import { cellEntries } from "./cell-entries.js";
import type { Entry } from "./entry.js";
import { mediationEntries } from "./mediation-entries.js";
import type { Targets } from "./targets.js";
import { testEntries } from "./test-entries.js";

/** Every number that is filled in and can be compared, in the order of the file. */
export const entriesOf = ({ experiments }: Targets): readonly Entry[] => experiments.flatMap((targets) => [
  ...targets.measures.flatMap((measured) => cellEntries(measured, targets)),
  ...targets.tests.flatMap((test) => testEntries(test, targets)),
  ...targets.mediation.flatMap((mediation) => mediationEntries(mediation, targets)),
]);
