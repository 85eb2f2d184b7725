import type { Catalog } from "../../scenario/catalog.js";
import { type Changes, type Scenario, withChanges } from "../../scenario/scenario.js";
import type { Issue } from "../../spec/errors.js";
import { show } from "../../spec/show.js";
import { attempt } from "../attempt.js";
import { pathOf } from "../claims/arms.js";
import { valueAt } from "../claims/plan.js";
import { inOrder } from "./in-order.js";
import { wrong } from "./wrong.js";

/** A scenario changed, or null; and everything that is wrong with the changes, which stand at `at` in a study. */
export function checkChanges(scenario: Scenario, changes: Changes, at: string, catalog: Catalog): { readonly value: Scenario | null; readonly issues: readonly Issue[] } {
  const { value, issues } = attempt(() => withChanges(scenario, inOrder(scenario, changes), catalog));
  const found = [...repeated(scenario, changes, at), ...issues.map((issue) => ({ ...issue, path: `${at}, ${issue.path}` })), ...(value === null ? [] : spelt(value, changes, at))];
  return { value: found.length > 0 ? null : value, issues: found };
}

/** A path that is changed by two names. */
function* repeated({ lead }: Scenario, changes: Changes, at: string): Iterable<Issue> {
  const paths = Object.keys(changes).map((name) => pathOf(lead, name));
  for (const [k, name] of Object.keys(changes).entries()) {
    if (paths.indexOf(paths[k]!) < k) yield wrong(`${at}.${name}`, "a path that is named once", name);
  }
}

/** Text that stands for another value would be another setting with the same runs. */
function* spelt(changed: Scenario, changes: Changes, at: string): Iterable<Issue> {
  for (const [name, value] of Object.entries(changes)) {
    const meant = valueAt(changed, pathOf(changed.lead, name));
    if (typeof value === "string" && typeof meant !== "string") yield wrong(`${at}.${name}`, `the value itself, ${show(meant)}, and no text`, value);
  }
}
