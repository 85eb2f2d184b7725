import { scenarioShape } from "@talkback/core";
import { rows } from "@talkback/core/describe";
import { cellScenario, conditionsOf, EXPERIMENTS, settingsOf, type World } from "@talkback/core/studies";
import { catalog } from "../../catalog.js";

type Row = ReturnType<typeof rows>[number];

/** A parameter of the scenarios, and the values it has in the cells of the study. */
export interface UsedRow extends Row {
  readonly values: readonly unknown[];
}

/** What a scenario says of itself, and what decides nothing. */
const WORDS = ["format", "id", "title", "question", "story", "expect", "mechanism", "lead.<name>"];

/** Every parameter of a scenario but those of kinds that no cell of the study uses (other networks, rules, distributions, ...), and those of what is switched off in all of them (market, strategies, cast). */
export function usedRows(world: World = { settings: settingsOf(), changes: {} }): readonly UsedRow[] {
  const scenarios = EXPERIMENTS.flatMap((experiment) => conditionsOf(experiment).map((cell) => cellScenario(cell, experiment, world)));
  return rows(scenarioShape(catalog)).filter(({ path }) => !WORDS.includes(path)).flatMap((row): UsedRow[] => {
    const values = scenarios.flatMap((scenario) => valuesAt(scenario, row.path.split(/\.(?![^(]*\))/)));
    return (row.path.includes("(") && values.length === 0) || isOff(row, values) ? [] : [{ ...row, values: [...new Set(values)] }];
  });
}

/** Of something that came to scenarios later and stands at its default wherever it is at all. */
const isOff = ({ later, default: usual }: Row, values: readonly unknown[]): boolean =>
  later === true && values.every((value) => value === null || JSON.stringify(value) === usual);

/** Values at a path of a row: `*` stands for every item, `x(kind)` for x where it is of that kind, `<name>` for all of a map; null where there is none. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return typeof value === "object" && value !== null ? [] : [value];
  if (value === null || value === undefined) return step === "kind" ? [null] : [];
  if (step === "<name>") return Object.keys(value).length === 0 ? ["none"] : Object.values(value);
  if (step === "*") return (value as readonly unknown[]).flatMap((item) => valuesAt(item, rest));
  const [, name, kind] = /^([^(]*)(?:\((.*)\))?$/.exec(step)!;
  const inner = (value as Readonly<Record<string, unknown>>)[name!];
  if (kind !== undefined && (inner as { kind?: unknown } | null)?.kind !== kind) return [];
  return valuesAt(inner, rest);
}
