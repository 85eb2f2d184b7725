import type { Scenario } from "@talkback/core";
import { type Setting, settings } from "./settings.js";
import { valueAt } from "./value-at.js";

/** A parameter of a scenario, with its value there and its description. */
export interface LeadRow {
  readonly name: string;
  readonly path: string;
  readonly value: unknown;
  readonly row: Setting | undefined;
}

/** The parameters to play with, in the order in which the scenario names them. */
export function leadRows(scenario: Scenario): LeadRow[] {
  const described = new Map(settings(scenario).map((setting) => [setting.path, setting]));
  return Object.entries(scenario.lead).map(([name, path]) => {
    const row = described.get(path);
    const trait = described.get(path.replace(/^(people\.\w+)\.\w+$/, "$1.kind"));
    const whose = row === undefined || trait === undefined || trait === row ? "" : `${trait.help}: `;
    return { name, path, value: valueAt(scenario, path), row: row && { ...row, help: `${whose}${row.help}` } };
  });
}
