import type { Outcome } from "../outcome.js";
import { linedTable, valueText } from "./lined-table.js";
import { proseOf } from "./prose-of.js";
import { usedRows } from "./used-rows.js";

/** ODD 5: what a run begins with: every parameter of the scenarios, with the values it has in the cells. */
export const initialization = ({ study: { settings }, changes }: Outcome): string => `## 5. Initialization

Participants are drawn anew for every cell of every replication: traits by inversion of their distributions at the participant's own address.
Threat is 0, and what would be said is what is thought. Nothing is left from one replication to the next. Initial values are assumed, not fitted.

Every parameter of the scenarios that the cells use, but the rule's, which stand in 7. Where there are several values, conditions differ in it.

${linedTable(["parameter", "range", "default of the library", "in the cells", "what it is, and why"], usedRows({ settings, changes }).filter(({ path }) => !path.startsWith("rule(")).map(({ path, type, default: value, values }) =>
  [`\`${path}\``, type, value, values.length === 0 ? "not set" : values.map(valueText).join(", "), proseOf(path)!]))}
`;
