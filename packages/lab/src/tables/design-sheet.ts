import type { Plan } from "@talkback/core/experiment";
import { snake } from "@talkback/core/io";
import type { Cell } from "../record/record.js";
import { ALWAYS_GIVEN, type Column, GIVEN, number, ONE, text, titleOf, whole } from "./column.js";
import type { Parameters } from "./parameters.js";
import { textOf } from "./runs-sheet.js";
import type { Row, Sheet } from "./sheet.js";

/** `design`: one row for each point of the design, with the value of each factor and, where it was drawn, its coordinate. */
export function designSheet(plan: Plan, { columns }: Parameters): Sheet {
  const paths = [...new Set(plan.treatments.flatMap(({ changes }) => Object.keys(changes)))];
  const coordinates = plan.study.drawn?.factors ?? [];
  const inForce = (treatment: number, path: string): Cell => cellAt(plan, plan.treatments[treatment]!.changes, path);
  return {
    name: "design", title: "Design", description: "One row for each point of the design; points that change the same share a setting.",
    columns: [
      whole("point", "number of the point, from 0", ALWAYS_GIVEN), text("design_id", "name of the setting, as in runs", ALWAYS_GIVEN),
      ...paths.map((path) => factorColumn(path, plan.treatments.map((_, k) => inForce(k, path)), columns)),
      ...coordinates.map(({ path }) => number(`u_${snake(path)}`, `coordinate of ${path} in the unit cube`, { ...GIVEN, minimum: 0, maximum: 1, required: true })),
    ],
    primaryKey: ["point"], steady: true,
    rows: (function* (): Generator<Row> {
      for (const [point, treatment] of plan.ofPoint.entries()) {
        yield [point, plan.treatments[treatment]!.id, ...paths.map((path) => inForce(treatment, path)), ...coordinates.map((_, d) => plan.study.drawn!.points[point]![d]! + 0)];
      }
    })(),
  };
}

/** The value in force at a path: that of the setting, else the scenario's; a whole is given as JSON. */
function cellAt({ study: { scenario } }: Plan, changes: Readonly<Record<string, unknown>>, path: string): Cell {
  const value = Object.hasOwn(changes, path) ? changes[path] : path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], scenario);
  if (value === undefined || value === null) return null;
  return typeof value === "number" ? value + 0 : textOf(value);
}

/** Of the type that its cells have; what else is known of it, the table of runs knows. */
function factorColumn(path: string, cells: readonly Cell[], parameters: readonly Column[]): Column {
  const name = `p_${snake(path)}`;
  const known = cells.filter((cell) => cell !== null);
  const type = known.length > 0 && known.every((cell) => typeof cell === "number") ? "number" : known.every((cell) => cell === "true" || cell === "false") ? "boolean" : "string";
  const about: Partial<Column> = parameters.find((column) => column.name === name) ?? {};
  const { description = `value of ${path}`, unit = ONE, evidence = "given", source, minimum, maximum } = about;
  return {
    name, type, title: titleOf(name), description, evidence, ...(source === undefined ? {} : { source }),
    ...(type === "number" ? { unit, ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) } : {}),
  };
}
