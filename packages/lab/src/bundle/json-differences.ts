/** A place at which two values differ. */
export interface Difference {
  /** Dotted; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Places at which two JSON values differ. */
export function* jsonDifferences(expected: unknown, found: unknown, path = ""): Generator<Difference> {
  if (isObject(expected) && isObject(found) && Array.isArray(expected) === Array.isArray(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) yield* jsonDifferences(own(expected, key), own(found, key), path === "" ? key : `${path}.${key}`);
  } else if (JSON.stringify(expected) !== JSON.stringify(found)) yield { path, expected: shown(expected), found: shown(found) };
}

type Plain = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Plain => typeof value === "object" && value !== null;
const own = (value: Plain, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
const shown = (value: unknown): string => (value === undefined ? "nothing" : (JSON.stringify(value) ?? "nothing").slice(0, 200));
