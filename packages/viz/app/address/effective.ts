import type { Changes, Scenario } from "@talkback/core";
import { valueAt } from "../controls/change.js";

/** Changes without those that change nothing: the scenario's own value, where no other change is of the same part. */
export function effective(own: Scenario, changes: Changes): Changes {
  const pathOf = (name: string) => (Object.hasOwn(own.lead, name) ? own.lead[name]! : name);
  const related = (a: string, b: string) => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
  const names = Object.keys(changes);
  return Object.fromEntries(Object.entries(changes).filter(([name, value]) =>
    names.some((other) => other !== name && related(pathOf(other), pathOf(name))) || JSON.stringify(valueAt(own, pathOf(name))) !== JSON.stringify(value))) as Changes;
}
