import { type Changes, type Issue, type Scenario, type Shape, SpecError, withChanges } from "@talkback/core";

/** Changes after one more; what is back at the scenario's own value is no change, and of a part that is replaced the older changes go. */
export function changing(own: Scenario, changes: Changes, path: string, value: unknown): Changes {
  const nameOf = new Map(Object.entries(own.lead).map(([name, at]) => [at, name]));
  const pathOf = (name: string) => (Object.hasOwn(own.lead, name) ? own.lead[name]! : name);
  const kept = Object.entries(changes).filter(([name]) => !within(pathOf(name), path));
  const back = JSON.stringify(valueAt(own, path)) === JSON.stringify(value) && kept.every(([name]) => !within(path, pathOf(name)));
  return Object.fromEntries(back ? kept : [...kept, [nameOf.get(path) ?? path, value]]) as Changes;
}

/** Changes without those at a path or below. */
export const resetting = (own: Scenario, changes: Changes, path: string): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => !within(Object.hasOwn(own.lead, name) ? own.lead[name]! : name, path))) as Changes;

/** What core says against some changes; empty when it takes them. */
export function issuesOf(own: Scenario, changes: Changes): readonly Issue[] {
  try {
    withChanges(own, changes);
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
}

/** A value to begin with where another kind, or anything at all, is chosen: defaults, and in the middle of its range what has none. */
export function starter(shape: Shape): unknown {
  switch (shape.is) {
    case "number": return shape.default ?? (shape.min >= -1 && shape.max <= 1 ? (shape.min + shape.max) / 2 : Math.min(shape.max, Math.max(shape.min, 0.5)));
    case "group": return Object.fromEntries(Object.entries(shape.fields).filter(([, inner]) => !hasDefault(inner)).map(([key, inner]) => [key, starter(inner)]));
    case "variant": return shape.default ?? kindStarter(shape, Object.keys(shape.kinds)[0]!);
    case "choice": return shape.default ?? shape.options[0];
    case "flag": return shape.default ?? false;
    case "list": return shape.default ?? [];
    case "maybe": return null;
    default: return "";
  }
}

/** The input of a kind: its name, and values for what has no default. */
export const kindStarter = (shape: Shape & { readonly is: "variant" }, kind: string): Readonly<Record<string, unknown>> =>
  ({ kind, ...(starter({ is: "group", help: "", fields: shape.kinds[kind]!.params }) as object) });

const hasDefault = (shape: Shape): boolean => shape.is === "maybe" || shape.is === "group" || ("default" in shape && shape.default !== undefined);

const within = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`);

/** What stands at a path of a scenario; undefined where there is nothing. */
export const valueAt = (scenario: unknown, path: string): unknown =>
  path.split(".").reduce((value: unknown, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key], scenario);
