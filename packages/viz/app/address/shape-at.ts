import { type Shape, scenarioShape } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";

/** Description of the parameter at a path of a scenario; undefined where there is none. Kinds are looked up in the scenario. */
export function shapeAt(scenario: unknown, path: string): Shape | undefined {
  return walk(scenarioShape(catalog), scenario, path.split("."));
}

function walk(shape: Shape, value: unknown, keys: readonly string[]): Shape | undefined {
  const [key, ...rest] = keys;
  if (shape.is === "maybe") return walk(shape.of, value, keys);
  if (key === undefined) return shape;
  const inner = own(value, key);
  if (shape.is === "list" || shape.is === "map") return walk(shape.of, inner, rest);
  const fields = shape.is === "group" ? shape.fields : shape.is === "variant" ? (shape.kinds[String(own(value, "kind"))]?.params ?? {}) : {};
  return Object.hasOwn(fields, key) ? walk(fields[key]!, inner, rest) : undefined;
}

const own = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
