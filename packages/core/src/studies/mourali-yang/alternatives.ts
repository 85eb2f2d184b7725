import type { Changes } from "../../index.js";
import { laboratoryRule as rule } from "./cell.js";
import type { Condition } from "./design.js";

/** One rule that might be behind the four experiments. */
export interface Alternative {
  readonly id: `H${number}`;
  readonly name: string;
  readonly text: string;
  /** What it changes in every cell. */
  readonly changes: Changes;
  /** What else it changes in a cell. */
  readonly perCell?: (cell: Condition) => Changes;
}

/** H0 to H9; H3 is the rule of the project. */
export const ALTERNATIVES: readonly Alternative[] = [
  { id: "H0", name: "conformity-only", text: "power counts for nothing", changes: rule("conformity-only") },
  { id: "H1", name: "discounting-only", text: "power discounts, certain or not", changes: rule("discounting-only") },
  { id: "H2", name: "distance-repulsion", text: "far opinions repel, near ones attract", changes: { ...rule("distance-repulsion"), hear: { kind: "social-judgement" } } },
  { id: "H3", name: "dual-power", text: "insecure power reacts to unasked pressure, in public", changes: {} },
  { id: "H4", name: "neutral-reference", text: "away from the side that presses, wherever one stands", changes: rule("neutral-reference") },
  { id: "H5", name: "private-reactance", text: "reactance moves what is thought, too", changes: rule("private-reactance") },
  { id: "H6", name: "insecure-independence", text: "insecure power is independent where it is not threatened", changes: rule("insecure-independence") },
  {
    id: "H7", name: "binary-choice", text: "one choice of two: conform, keep or oppose by chance", changes: { rule: { kind: "binary-choice" } },
    perCell: ({ audience }) => ({ "rule.publicness": audience === "public" ? 1 : 0 }),
  },
  { id: "H8", name: "clipped", text: "a full step away, cut off at the poles", changes: rule("clipped") },
  { id: "H9", name: "pooled-opinion", text: "away from the mean of all that was heard", changes: rule("pooled-opinion") },
];
