import { type Scenario, type Shape, scenarioShape } from "@talkback/core";
import { type Row, rows } from "@talkback/core/describe";
import { catalog } from "./catalog.js";

/** A parameter that `--set` can change, by its path in one scenario, with its value there. */
export interface Setting extends Row {
  readonly value: unknown;
}

/** Every parameter of a scenario, in declared order: of what comes in several kinds, those of the kind in use. */
export const settings = (scenario: Scenario): Setting[] => Array.from(below(scenarioShape(catalog), scenario, ""));

function* below(shape: Shape, value: unknown, path: string): Generator<Setting> {
  const at = (key: string | number) => (path === "" ? String(key) : `${path}.${key}`);
  if (value === null && shape.is === "maybe") yield nothing(shape, path);
  else if (shape.is === "maybe") yield* below(shape.of, value, path);
  else if (shape.is === "group") yield* fields(shape.fields, value as Values, at);
  else if (shape.is === "list" && (value as readonly unknown[]).length === 0) yield { path, type: "a list", default: "none", help: shape.help, value };
  else if (shape.is === "list") for (const [k, item] of (value as readonly unknown[]).entries()) yield* below(shape.of, item, at(k));
  else if (shape.is === "variant") {
    const { kind, ...params } = value as Values & { readonly kind: string };
    yield { ...rows(shape, path)[0]!, value: kind };
    yield* fields(shape.kinds[kind]!.params, params, at);
  } else if (shape.is === "map") yield { ...rows(shape, path)[0]!, path, value };
  else yield { ...rows(shape, path)[0]!, value };
}

type Values = Readonly<Record<string, unknown>>;

function* fields(shapes: Readonly<Record<string, Shape>>, values: Values, at: (key: string) => string): Generator<Setting> {
  for (const [key, shape] of Object.entries(shapes)) yield* below(shape, values[key], at(key));
}

/** A part that is left out. */
function nothing(shape: Shape & { readonly is: "maybe" }, path: string): Setting {
  const [row] = rows(shape, path);
  const isLeaf = row?.path === path;
  return { ...(isLeaf ? row : { type: "an object, or null", default: "null", help: shape.help }), path, value: null };
}
