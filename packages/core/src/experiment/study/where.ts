import { canonicalJson } from "../../scenario/canonical-json.js";
import { type Changes, withChanges } from "../../scenario/scenario.js";
import { attempt } from "../attempt.js";
import { pathOf, touching } from "../claims/arms.js";
import { valueAt } from "../claims/plan.js";
import { inOrder, wholeOf } from "./in-order.js";
import type { Prediction } from "./shape.js";
import type { Arm, Plan, Study } from "./study.js";

/** Part of a design: values by path or lead name, and `arm`. */
export type Where = Readonly<Record<string, unknown>>;

/** One setting in one arm: what is run once a replication. */
export interface Cell {
  readonly point: number;
  readonly arm: Arm | null;
}

/** One mean of a comparison: what it counts for, and what has to hold of its settings. */
export interface Side {
  readonly weight: 1 | -1;
  readonly name: string;
  readonly where: readonly Where[];
}

/** The means that a prediction compares. */
export function sidesOf(compares: Prediction["compares"]): readonly Side[] {
  switch (compares.kind) {
    case "level": return [{ weight: 1, name: "at", where: [compares.at] }];
    case "difference": return [{ weight: 1, name: "b", where: [compares.b] }, { weight: -1, name: "a", where: [compares.a] }];
    case "interaction": {
      const { x0, x1, y0, y1 } = compares;
      return [
        { weight: 1, name: "x1, y1", where: [x1, y1] }, { weight: -1, name: "x1, y0", where: [x1, y0] },
        { weight: -1, name: "x0, y1", where: [x0, y1] }, { weight: 1, name: "x0, y0", where: [x0, y0] },
      ];
    }
  }
}

/** Cells of a plan in which all of this holds, in the order of the design, arm a before b. */
export function cellsOf(plan: Plan, where: readonly Where[]): Cell[] {
  const { lead } = plan.study.scenario;
  const wanted = where.flatMap(Object.entries).map(([name, value]) => [name === "arm" ? name : pathOf(lead, name), canonicalJson(value)] as const);
  const found: Cell[] = [];
  for (const { point, arm, changes } of allCells(plan)) if (wanted.every(([path, value]) => valueIn(plan, changes, arm, path) === value)) found.push({ point, arm });
  return found;
}

/** Values that cells of a plan have at a path or lead name, as JSON, each once, in the order of the design. */
export function levelsOf(plan: Plan, name: string): readonly string[] {
  const path = name === "arm" ? name : pathOf(plan.study.scenario.lead, name);
  const levels = new Set<string>();
  for (const { changes, arm } of allCells(plan)) levels.add(valueIn(plan, changes, arm, path));
  return [...levels];
}

/** Every setting in every arm, with what it changes. */
function* allCells({ study: { scenario, arms }, treatments }: Plan): Generator<Cell & { readonly changes: Changes }> {
  for (const [point, { changes }] of treatments.entries()) {
    if (arms === null) yield { point, arm: null, changes };
    else for (const arm of ["a", "b"] as const) yield { point, arm, changes: inOrder(scenario, changes, arms[arm]) };
  }
}

const valueIn = ({ study }: Plan, changes: Changes, arm: Arm | null, path: string): string => canonicalJson((path === "arm" ? arm : inForce(study, changes, path)) ?? null);

/** What stands at a path once changes are made; undefined where nothing does. */
function inForce({ scenario, catalog }: Study, changes: Changes, path: string): unknown {
  if (Object.hasOwn(changes, path)) return changes[path];
  if (!Object.keys(changes).some((changed) => touching(wholeOf(changed), path))) return valueAt(scenario, path);
  const { value } = attempt(() => withChanges(scenario, changes, catalog));
  return value === null ? undefined : valueAt(value, path);
}
