import type { Issue } from "./errors.js";
import { SpecError } from "./errors.js";
import { isPlain, type Plain } from "./plain.js";
import { nearest } from "./nearest.js";
import type { Fields, NumberShape, Shape, Value, VariantShape } from "./shape.js";
import { show } from "./show.js";

/**
 * The input with every default filled in, frozen all the way down.
 *
 * @throws {SpecError} listing every unknown key, missing value and value out of range at once.
 */
export function resolve<S extends Shape>(shape: S, input: unknown, subject = "input"): Value<S> {
  const issues: Issue[] = [];
  const value = walk(shape, input, "", issues);
  if (issues.length > 0) throw new SpecError(issues, subject);
  return value as Value<S>;
}

function walk(shape: Shape, input: unknown, path: string, issues: Issue[]): unknown {
  switch (shape.is) {
    case "number": return input === undefined ? orDefault(shape, path, issues) : checkNumber(shape, input, path, issues);
    case "text": return typeof input === "string" ? input : input === undefined ? orDefault(shape, path, issues) : wrong("text", input, path, issues);
    case "flag": return typeof input === "boolean" ? input : input === undefined ? orDefault(shape, path, issues) : wrong("true or false", input, path, issues);
    case "choice": {
      if (input === undefined) return orDefault(shape, path, issues);
      if (typeof input === "string" && shape.options.includes(input)) return input;
      return wrong(`one of ${shape.options.join(", ")}`, input, path, issues, hintFor(input, shape.options));
    }
    case "any": return input === undefined ? missing(shape, path, issues) : shape.read(input, (expected) => wrong(expected, input, path, issues));
    case "maybe": return input === undefined || input === null ? null : walk(shape.of, input, path, issues);
    case "list": {
      const items = input === undefined ? shape.default : input;
      if (!Array.isArray(items)) return input === undefined ? missing(shape, path, issues) : wrong("a list", input, path, issues);
      return Object.freeze(items.map((item, k) => walk(shape.of, item, join(path, String(k)), issues)));
    }
    case "map": {
      if (input === undefined) return Object.freeze({});
      if (!isPlain(input)) return wrong("an object", input, path, issues);
      return Object.freeze(Object.fromEntries(ownKeys(input, path, issues).map((key) => [key, walk(shape.of, input[key], join(path, key), issues)])));
    }
    case "group": {
      if (input === undefined && shape.required === true) return missing(shape, path, issues);
      return input === undefined || isPlain(input) ? fields(shape.fields, input ?? {}, path, issues, []) : wrong("an object", input, path, issues);
    }
    case "variant": return oneOf(shape, input, path, issues);
  }
}

function fields(shape: Fields, input: Plain, path: string, issues: Issue[], also: readonly string[]): Plain {
  for (const key of Object.keys(input)) {
    if (Object.hasOwn(shape, key) || also.includes(key)) continue;
    const near = nearest(key, Object.keys(shape));
    unknown(key, path, issues, near === undefined ? `known here: ${[...also, ...Object.keys(shape)].join(", ")}` : `did you mean ${show(near)}?`);
  }
  return Object.freeze(Object.fromEntries(Object.entries(shape).map(([name, inner]) =>
    [name, walk(inner, Object.hasOwn(input, name) ? input[name] : undefined, join(path, name), issues)])));
}

function oneOf(shape: VariantShape, given: unknown, path: string, issues: Issue[]): unknown {
  const input = given === undefined ? shape.default : given;
  if (input === undefined) return missing(shape, path, issues);
  const names = Object.keys(shape.kinds);
  if (!isPlain(input)) return wrong(`an object with a "kind"`, input, path, issues, `kinds: ${names.join(", ")}`);
  const kind = input.kind;
  if (typeof kind !== "string" || !Object.hasOwn(shape.kinds, kind)) {
    return wrong(`one of ${names.join(", ")}`, kind, join(path, "kind"), issues, hintFor(kind, names));
  }
  const rest = fields(shape.kinds[kind]!.params, input, path, issues, ["kind"]);
  return Object.freeze({ kind, ...rest });
}

function checkNumber(shape: NumberShape, input: unknown, path: string, issues: Issue[]): unknown {
  const ok = typeof input === "number" && input >= shape.min && (shape.below === true ? input < shape.max : input <= shape.max)
    && Number.isFinite(input) && (!shape.integer || Number.isInteger(input));
  if (ok) return input === 0 ? 0 : input;
  const percent = typeof input === "number" && shape.min === 0 && shape.max === 1 && input > 1 && input <= 100;
  return wrong(rangeText(shape), input, path, issues, percent ? `as a share, ${input} % is ${input / 100}` : undefined, "E_PARAM_RANGE");
}

/** The range of a number as people read it. */
export function rangeText({ min, max, below, integer }: NumberShape): string {
  const what = integer ? "a whole number" : "a number";
  if (min <= -Number.MAX_VALUE && max >= Number.MAX_VALUE) return `a finite ${integer ? "whole number" : "number"}`;
  if (max >= Number.MAX_VALUE) return `${what} of at least ${min}`;
  return `${what} from ${min} to ${below === true ? "below " : ""}${max}`;
}

function orDefault(shape: Shape & { readonly default?: unknown }, path: string, issues: Issue[]): unknown {
  return shape.default === undefined ? missing(shape, path, issues) : shape.default;
}

function missing(shape: Shape, path: string, issues: Issue[]): undefined {
  issues.push({ code: "E_PARAM_MISSING", path, expected: shape.help, received: "nothing" });
  return undefined;
}

function wrong(expected: string, input: unknown, path: string, issues: Issue[], hint?: string, code = "E_PARAM_TYPE"): undefined {
  issues.push({ code, path, expected, received: show(input), ...(hint === undefined ? {} : { hint }) });
  return undefined;
}

const unknown = (key: string, path: string, issues: Issue[], hint?: string) => wrong("a known name", key, join(path, key), issues, hint, "E_PARAM_UNKNOWN");

/** Keys that would reach a prototype: unknown wherever names are free. */
export const UNNAMEABLE: readonly string[] = ["__proto__", "constructor", "prototype"];

/** Own keys that may name something. */
function ownKeys(input: Plain, path: string, issues: Issue[]): string[] {
  return Object.keys(input).filter((key) => {
    const allowed = !UNNAMEABLE.includes(key);
    if (!allowed) unknown(key, path, issues);
    return allowed;
  });
}

const hintFor = (input: unknown, names: readonly string[]): string | undefined => {
  const near = typeof input === "string" ? nearest(input, names) : undefined;
  return near === undefined ? undefined : `did you mean ${show(near)}?`;
};

const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);
