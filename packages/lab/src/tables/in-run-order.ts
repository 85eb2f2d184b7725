import { type Plan, positionOf } from "@talkback/core/experiment";
import type { Ran } from "./sheet.js";

/** Runs in the order of rows in all tables. */
export const inRunOrder = (plan: Plan, runs: readonly Ran[]): Ran[] => runs.toSorted((a, b) => positionOf(plan, a.ref) - positionOf(plan, b.ref));
