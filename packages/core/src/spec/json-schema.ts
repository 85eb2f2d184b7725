import { UNNAMEABLE } from "./resolve.js";
import type { Fields, Shape } from "./shape.js";

type Json = { [key: string]: unknown };

/** JSON Schema 2020-12 of a described input; unknown keys are refused, as the resolver does. */
export function jsonSchema(shape: Shape): Json {
  return { ...of(shape), ...(shape.help === "" ? {} : { description: shape.unit === undefined ? shape.help : `${shape.help} (${shape.unit})` }) };
}

function of(shape: Shape): Json {
  switch (shape.is) {
    case "number": return {
      type: shape.integer ? "integer" : "number", minimum: shape.min,
      ...(shape.below === true ? { exclusiveMaximum: shape.max } : { maximum: shape.max }), ...defaulted(shape),
    };
    case "choice": return { enum: [...shape.options], ...defaulted(shape) };
    case "flag": return { type: "boolean", ...defaulted(shape) };
    case "text": return { type: "string", ...defaulted(shape) };
    case "any": return {};
    case "maybe": return { anyOf: [jsonSchema(shape.of), { type: "null" }], default: null };
    case "list": return { type: "array", items: jsonSchema(shape.of), ...defaulted(shape) };
    case "map": return { type: "object", propertyNames: { not: { enum: [...UNNAMEABLE] } }, additionalProperties: jsonSchema(shape.of) };
    case "group": return object(shape.fields, {});
    case "variant": return {
      oneOf: Object.entries(shape.kinds).map(([kind, { summary, params }]) => ({ ...object(params, { kind: { const: kind } }), description: summary })),
      ...defaulted(shape),
    };
  }
}

function object(fields: Fields, also: Json): Json {
  const required = [...Object.keys(also), ...Object.entries(fields).filter(([, shape]) => isRequired(shape)).map(([key]) => key)];
  return {
    type: "object", additionalProperties: false, ...(required.length > 0 ? { required } : {}),
    properties: { ...also, ...Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, jsonSchema(shape)])) },
  };
}

function isRequired(shape: Shape): boolean {
  if (shape.is === "any") return true;
  if (shape.is === "maybe" || shape.is === "map") return false;
  if (shape.is === "group") return shape.required === true;
  return shape.default === undefined;
}

const defaulted = (shape: { readonly default?: unknown }): Json => (shape.default === undefined ? {} : { default: shape.default });
