type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is valid under a JSON Schema, as far as the words used here go; a word not known is an error. */
export function isValid(schema: Json, value: unknown): boolean {
  return Object.entries(schema).every(([word, wanted]) => {
    switch (word) {
      case "description": case "default": case "$schema": case "title": return true;
      case "type": return hasType(wanted as string, value);
      case "minimum": return typeof value !== "number" || value >= (wanted as number);
      case "maximum": return typeof value !== "number" || value <= (wanted as number);
      case "exclusiveMaximum": return typeof value !== "number" || value < (wanted as number);
      case "enum": return (wanted as unknown[]).includes(value);
      case "const": return value === wanted;
      case "not": return !isValid(wanted as Json, value);
      case "anyOf": return (wanted as Json[]).some((each) => isValid(each, value));
      case "oneOf": return (wanted as Json[]).filter((each) => isValid(each, value)).length === 1;
      case "items": return !Array.isArray(value) || value.every((item) => isValid(wanted as Json, item));
      case "required": return !isObject(value) || (wanted as string[]).every((key) => Object.hasOwn(value, key));
      case "propertyNames": return !isObject(value) || Object.keys(value).every((key) => isValid(wanted as Json, key));
      case "properties": return !isObject(value) || Object.entries(wanted as Record<string, Json>).every(([key, inner]) => !Object.hasOwn(value, key) || isValid(inner, value[key]));
      case "additionalProperties": return !isObject(value) || Object.keys(value).every((key) => Object.hasOwn((schema.properties ?? {}) as Json, key) || (wanted !== false && isValid(wanted as Json, value[key])));
      default: throw new Error(`unknown word ${word}`);
    }
  });
}

function hasType(type: string, value: unknown): boolean {
  if (type === "object") return isObject(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
