import { scenario as shipped } from "../../library/scenarios.js";
import type { Catalog } from "../../scenario/catalog.js";
import { parseScenario, type Scenario } from "../../scenario/scenario.js";
import type { Issue } from "../../spec/errors.js";
import { attempt } from "../attempt.js";
import { checkChanges } from "./check-changes.js";
import type { StudyFile } from "./shape.js";

/** The scenario of a study with what is given, in the study's own network where it has one; where some of that is wrong, with the rest of it. Null where there is none. */
export function checkScenario({ scenario: from, given, network }: Pick<StudyFile, "scenario" | "given" | "network">, catalog: Catalog): { readonly value: Scenario | null; readonly issues: readonly Issue[] } {
  const { value, issues } = attempt(() => scenarioOf(from, network !== null, catalog));
  if (value === null) return { value, issues: typeof from === "string" ? issues : issues.map((issue) => ({ ...issue, path: issue.path === "" ? "scenario" : `scenario.${issue.path}` })) };
  const whole = checkChanges(value, given, "given", catalog);
  if (whole.value !== null) return whole;
  const right = Object.entries(given).filter(([name, change]) => checkChanges(value, { [name]: change }, "", catalog).value !== null);
  return { value: checkChanges(value, Object.fromEntries(right), "", catalog).value ?? value, issues: whole.issues };
}

function scenarioOf(from: unknown, own: boolean, catalog: Catalog): Scenario {
  const scenario = typeof from === "string" ? shipped(from, {}, catalog) : parseScenario(from, catalog);
  return own ? parseScenario({ ...scenario, network: { kind: "given" } }, catalog) : scenario;
}
