import { isPlain } from "./plain.js";

/** A copy of some JSON without what stands at these paths. */
export function withoutPaths(input: unknown, paths: readonly string[]): unknown {
  return paths.reduce<unknown>((rest, path) => without(rest, path.split(".")), input);
}

function without(input: unknown, [key, ...after]: readonly string[]): unknown {
  if (key === undefined) return input;
  if (Array.isArray(input)) return input.map((item, k) => (String(k) === key && after.length > 0 ? without(item, after) : item));
  if (!isPlain(input) || !Object.hasOwn(input, key)) return input;
  const { [key]: inner, ...rest } = input;
  return after.length === 0 ? rest : { ...rest, [key]: without(inner, after) };
}
