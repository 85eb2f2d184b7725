import { setPath } from "../../spec/path.js";
import { isPlain } from "../../spec/plain.js";
import { resolve } from "../../spec/resolve.js";
import type { AnyShape, Shape, Value } from "../../spec/shape.js";
import { withoutPaths } from "../../spec/without-paths.js";
import { attempt } from "../attempt.js";

/** How deep a shape may be nested in what is missing. */
const ROUNDS = 6;

/** An input without what is wrong at some paths, with anything that fits for what is missing then: for looking at the rest. Null where nothing can be read. */
export function mended<S extends Shape>(shape: S, input: unknown, paths: readonly string[]): Value<S> | null {
  let rest = withoutPaths(input, paths);
  for (let round = 0; round < ROUNDS; round++) {
    const { value, issues } = attempt(() => resolve(shape as unknown as AnyShape, rest));
    if (value !== null) return value as Value<S>;
    for (const { path } of issues) rest = attempt(() => setPath(shape, rest, path, fitting(shapeAt(shape, rest, path.split("."))))).value ?? rest;
  }
  return null;
}

function shapeAt(shape: Shape, input: unknown, [key, ...after]: readonly string[]): Shape {
  if (key === undefined) return shape;
  if (shape.is === "maybe") return shapeAt(shape.of, input, [key, ...after]);
  const inner = isPlain(input) || Array.isArray(input) ? (input as Readonly<Record<string, unknown>>)[key] : undefined;
  if (shape.is === "list" || shape.is === "map") return shapeAt(shape.of, inner, after);
  if (shape.is === "group") return shapeAt(shape.fields[key] ?? shape, inner, after);
  if (shape.is === "variant") return shapeAt(shape.kinds[String((input as { kind?: unknown } | undefined)?.kind)]?.params[key] ?? shape, inner, after);
  return shape;
}

function fitting(shape: Shape): unknown {
  switch (shape.is) {
    case "number": return shape.default ?? shape.min;
    case "text": return shape.default ?? "none";
    case "flag": return shape.default ?? false;
    case "choice": return shape.default ?? shape.options[0];
    case "list": return shape.default ?? [];
    case "variant": return shape.default ?? { kind: Object.keys(shape.kinds)[0] };
    case "group": case "map": return {};
    default: return null;
  }
}
