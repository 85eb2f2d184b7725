import { type Row, rows, type Scenario, scenarioShape } from "@talkback/core";
import { catalog } from "./catalog.js";

/** A parameter of a scenario, with its value there and its description. */
export interface LeadRow {
  readonly name: string;
  readonly path: string;
  readonly value: unknown;
  readonly row: Row | undefined;
}

/** The parameters to play with, in the order in which the scenario names them. */
export function leadRows(scenario: Scenario): LeadRow[] {
  const described = new Map(rows(scenarioShape(catalog)).map((row) => [row.path, row]));
  return Object.entries(scenario.lead).map(([name, path]) => {
    const { value, place } = found(scenario, path);
    return { name, path, value, row: described.get(place) };
  });
}

/** The value at a path, and the path as descriptions write it: `campaigns.*.push`, `people.power(two-groups).share`. */
function found(scenario: Scenario, path: string): { readonly value: unknown; readonly place: string } {
  let value: unknown = scenario;
  const parts: string[] = [];
  for (const part of path.split(".")) {
    const kind = parts.length > 0 && part !== "kind" && !Array.isArray(value) ? (value as { kind?: unknown } | null)?.kind : undefined;
    if (typeof kind === "string") parts[parts.length - 1] += `(${kind})`;
    parts.push(Array.isArray(value) ? "*" : part);
    value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[part];
  }
  return { value, place: parts.join(".") };
}
