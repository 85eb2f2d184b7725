import { SpecError } from "./errors.js";
import { nearest } from "./nearest.js";
import { isPlain } from "./plain.js";
import { UNNAMEABLE } from "./resolve.js";
import type { Shape } from "./shape.js";
import { show } from "./show.js";

type Json = { [key: string]: unknown };

/**
 * A copy of `input` with the value at a described path replaced; text is read as the description says.
 *
 * Walks described own names only. Choosing another `kind` drops the parameters of the old one.
 * @throws {SpecError} when the path names nothing that is described, or the text does not fit.
 */
export function setPath(shape: Shape, input: unknown, path: string, value: unknown): unknown {
  return place(shape, input, path.split("."), [], value);
}

function place(shape: Shape, input: unknown, rest: readonly string[], walked: readonly string[], value: unknown): unknown {
  if (rest.length === 0) return typeof value === "string" ? read(shape, value, walked.join(".")) : value;
  const [key, ...after] = rest as [string, ...string[]];
  const here = [...walked, key];
  if (shape.is === "maybe") return place(shape.of, input, rest, walked, value);
  if (shape.is === "list") {
    const items = Array.isArray(input) ? [...input] : [...(shape.default ?? [])];
    const at = Number(key);
    if (!/^\d{1,6}$/.test(key) || at >= items.length) unknown(here, key, items.map((_, k) => String(k)));
    items[at] = place(shape.of, items[at], after, here, value);
    return items;
  }
  const given: Json = isPlain(input) ? { ...input } : {};
  if (shape.is === "map") {
    if (UNNAMEABLE.includes(key)) unknown(here, key, []);
    return { ...given, [key]: place(shape.of, own(given, key), after, here, value) };
  }
  if (shape.is === "group") {
    if (!Object.hasOwn(shape.fields, key)) unknown(here, key, Object.keys(shape.fields));
    return { ...given, [key]: place(shape.fields[key]!, own(given, key), after, here, value) };
  }
  if (shape.is === "variant") {
    if (key === "kind" && after.length === 0) return own(given, "kind") === value ? given : { kind: value };
    const whole: Json = Object.hasOwn(given, "kind") ? given : { ...shape.default, ...given };
    const params = shape.kinds[String(whole.kind)]?.params ?? {};
    if (!Object.hasOwn(params, key)) unknown(here, key, ["kind", ...Object.keys(params)]);
    return { ...whole, [key]: place(params[key]!, own(whole, key), after, here, value) };
  }
  return unknown(here, key, []);
}

/** Text typed by a person, as the described type; JSON where the description is not a single value. */
function read(shape: Shape, value: string, path: string): unknown {
  if (shape.is === "text" || shape.is === "choice") return value;
  if (shape.is === "maybe") return value === "null" ? null : read(shape.of, value, path);
  if (shape.is === "flag" && (value === "true" || value === "false")) return value === "true";
  if (shape.is === "number" && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return Number(value);
  if (shape.is === "number" || shape.is === "flag") return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new SpecError([{ code: "E_PARAM_TYPE", path, expected: "JSON", received: show(value) }], "setting");
  }
}

const own = (object: Json, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

function unknown(here: readonly string[], key: string, names: readonly string[]): never {
  const near = nearest(key, names);
  throw new SpecError([{
    code: "E_PARAM_UNKNOWN", path: here.join("."), expected: "a described path", received: show(key),
    hint: near !== undefined ? `did you mean ${show([...here.slice(0, -1), near].join("."))}?`
      : names.length > 0 ? `known here: ${names.join(", ")}` : "nothing is described below this point",
  }], "setting");
}
