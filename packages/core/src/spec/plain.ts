export type Plain = { readonly [key: string]: unknown };

/** Whether a value is an object by keys, as in JSON: neither null nor a list. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
