import { type Condition, FACTORS, type StudyFactor } from "@talkback/core/studies";
import type { Column } from "../table.js";

const LABELS: Readonly<Record<StudyFactor, string>> = {
  power: "manipulation of power", certainty: "manipulation of attitude certainty", asked: "whether others' opinions were asked for",
  audience: "whether the evaluation is public", opinions: "side of others' opinions",
};

/** A column for each factor that is named, all by default. */
export const cellColumns = <R>(of: (row: R) => Condition, factors: readonly StudyFactor[] = Object.keys(FACTORS) as StudyFactor[]): readonly Column<R>[] =>
  factors.map((factor) => ({ name: factor, label: `${LABELS[factor]}: ${FACTORS[factor].join(" or ")}`, of: (row) => of(row)[factor] }));
