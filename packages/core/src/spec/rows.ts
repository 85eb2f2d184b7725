import { rangeText } from "./resolve.js";
import type { About, Shape } from "./shape.js";

/** One described parameter as a row of a table: for help, docs and controls. */
export interface Row extends About {
  readonly path: string;
  readonly type: string;
  readonly default: string;
}

/** Every parameter below a shape, in declared order; list items are named by `*`. */
export function rows(shape: Shape, path = ""): Row[] {
  const found = below(shape, path);
  return shape.later === true ? found.map((each) => ({ ...each, later: true })) : found;
}

function below(shape: Shape, path: string): Row[] {
  const at = (key: string) => (path === "" ? key : `${path}.${key}`);
  switch (shape.is) {
    case "group": return Object.entries(shape.fields).flatMap(([key, inner]) => rows(inner, at(key)));
    case "list": return rows(shape.of, at("*"));
    case "map": return [row(shape, at("<name>"), typeOf(shape.of), "none")];
    case "any": return [row(shape, path, "any JSON", "required")];
    case "maybe": return isLeaf(shape.of) ? [row(shape.of, path, `${typeOf(shape.of)}, or null`, "null")] : rows(shape.of, path);
    case "variant": return [
      row(shape, at("kind"), Object.keys(shape.kinds).join(" | "), shape.default?.kind ?? "required"),
      ...Object.entries(shape.kinds).flatMap(([kind, { params }]) =>
        Object.entries(params).flatMap(([key, inner]) => rows(inner, `${path}(${kind}).${key}`))),
    ];
    default: return [row(shape, path, typeOf(shape), shape.default === undefined ? "required" : JSON.stringify(shape.default))];
  }
}

const isLeaf = (shape: Shape): boolean => ["number", "choice", "flag", "text"].includes(shape.is);

function row(about: About, path: string, type: string, value: string): Row {
  const { help, unit, evidence, source } = about;
  return {
    path, type, default: value, help,
    ...(unit === undefined ? {} : { unit }), ...(evidence === undefined ? {} : { evidence }), ...(source === undefined ? {} : { source }),
  };
}

function typeOf(shape: Shape): string {
  switch (shape.is) {
    case "number": return rangeText(shape);
    case "choice": return shape.options.join(" | ");
    case "flag": return "true | false";
    default: return shape.is;
  }
}
