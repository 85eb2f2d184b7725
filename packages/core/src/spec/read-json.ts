import { isPlain } from "./plain.js";

/** Levels of lists and objects that free JSON may have within one another: what goes through it calls itself as often. */
const MOST_LEVELS = 100;

/** A copy of some JSON, frozen all the way down; undefined where it is nested too deep, which is told. */
export const readJson = (json: unknown, tell: (expected: string) => void): unknown =>
  isDeeper(json, MOST_LEVELS) ? void tell(`at most ${MOST_LEVELS} levels within one another`) : frozen(json);

const isDeeper = (json: unknown, levels: number): boolean =>
  typeof json === "object" && json !== null && (levels === 0 || Object.values(json).some((inner) => isDeeper(inner, levels - 1)));

function frozen(json: unknown): unknown {
  if (Array.isArray(json)) return Object.freeze(json.map(frozen));
  return isPlain(json) ? Object.freeze(Object.fromEntries(Object.entries(json).map(([key, inner]) => [key, frozen(inner)]))) : json;
}
