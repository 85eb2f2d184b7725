import { type Scenario, scenarioShape, type Shape, SpecError, withChanges } from "@talkback/core";
import type { Plan, Planned, Study } from "@talkback/core/experiment";
import { parameterCells, snake } from "@talkback/core/io";
import type { Cell } from "../record/record.js";
import { atOnce } from "./at-once.js";
import type { Column } from "./column.js";
import { describedLeaves } from "./described-leaves.js";
import { parameterColumn } from "./parameter-column.js";
import type { Row } from "./sheet.js";

/** Settings whose cells are remembered from one replication to the next. */
const REMEMBERED = 50_000;

/** Columns `p_…` of a study: every parameter of its scenarios, in the order in which its settings have them. */
export interface Parameters {
  readonly columns: readonly Column[];
  /** A run's cells of these columns; all are missing where its scenario does not fit. */
  readonly cellsOf: (planned: Planned) => Row;
}

/** What is known of a column: of which kinds its cells are, and the descriptions they have. */
export interface Found {
  readonly kinds: Set<string>;
  readonly shapes: Set<Shape>;
}

/** Settings that are looked at without a stop. */
const PORTION = 50;

export const parametersOf = (plan: Plan): Parameters => atOnce(gatheringParameters(plan, null));

/** The same in portions, with a rest after each. */
export function* gatheringParameters<R>(plan: Plan, rest: R): Generator<R, Parameters> {
  const { study } = plan;
  const found = new Map<string, Found>();
  const known = new Set<string>();
  let looked = 0;
  for (const scenario of scenarios(plan)) {
    note(found, known, scenario, study);
    if (++looked % PORTION === 0) yield rest;
  }
  const place = new Map(Array.from(found.keys(), (name, c) => [name, c]));
  const rows = new Map<string, Row>();
  const cellsOf = (planned: Planned): Row => {
    const name = `${planned.treatment.id} ${planned.arm}`;
    const row = rows.get(name) ?? placed(scenarioOf(study, planned), place);
    if (rows.size < REMEMBERED) rows.set(name, row);
    return row;
  };
  return { columns: Array.from(found, ([name, { kinds, shapes }]) => parameterColumn(name, kinds, [...shapes])), cellsOf };
}

/** Of every setting and arm. */
function* scenarios({ study, treatments, planned }: Plan): Generator<Scenario> {
  for (const point of treatments.keys()) {
    for (const arm of study.arms === null ? [null] : (["a", "b"] as const)) {
      const scenario = scenarioOf(study, planned({ point, arm, replication: 0 }));
      if (scenario !== null) yield scenario;
    }
  }
}

function scenarioOf({ scenario, catalog }: Study, { changes }: Planned): Scenario | null {
  try {
    return withChanges(scenario, changes, catalog);
  } catch (error) {
    if (error instanceof SpecError) return null;
    throw error;
  }
}

/** Settings that differ in numbers alone have the same columns and descriptions: one of them tells. */
function note(found: Map<string, Found>, known: Set<string>, scenario: Scenario, { catalog }: Study): void {
  const cells = parameterCells(scenario);
  const alike = cells.map(([name, cell]) => `${name} ${typeof cell === "number" ? "number" : cell}`).join("\n");
  if (known.has(alike)) return;
  known.add(alike);
  const shapes = new Map(Array.from(describedLeaves(scenarioShape(catalog), scenario, ""), ({ path, shape }) => [`p_${snake(path)}`, shape]));
  for (const [name, cell] of cells) {
    const { kinds, shapes: described } = found.get(name) ?? { kinds: new Set<string>(), shapes: new Set<Shape>() };
    found.set(name, { kinds, shapes: described });
    if (cell !== null) kinds.add(typeof cell);
    if (shapes.has(name)) described.add(shapes.get(name)!);
  }
}

function placed(scenario: Scenario | null, place: ReadonlyMap<string, number>): Row {
  const row = new Array<Cell>(place.size).fill(null);
  for (const [name, cell] of scenario === null ? [] : parameterCells(scenario)) row[place.get(name)!] = cell;
  return row;
}
