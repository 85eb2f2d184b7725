import type { Ties } from "../graph/ties.js";
import { type Catalog, ELSEWHERE, type Gear } from "../scenario/catalog.js";
import { SpecError } from "../spec/errors.js";
import type { Executed } from "./execute.js";
import type { Explanation } from "./explanation.js";
import type { MarketWork } from "./market-work.js";

/** What the engine may find in a catalog. */
export interface EngineGear extends Gear {
  /** Parts of the market, strategies, and campaigns that people may avoid. */
  readonly market?: MarketWork;
  /** (n) community of each agent by the ties alone. */
  readonly communities?: (ties: Ties) => Uint32Array;
  /** Why an agent turned. */
  readonly explain?: (executed: Executed, agent: string, how: { readonly step?: number }, twinOf: (() => Executed) | null) => Explanation;
}

/**
 * A part of the engine that a scenario or a question needs.
 *
 * @param path what needs it
 * @throws {SpecError} where the catalog does not bring it
 */
export function gearOf<K extends keyof EngineGear>({ gear }: Catalog, name: K, path: string): NonNullable<EngineGear[K]> {
  const found = (gear as EngineGear)[name];
  if (found != null) return found;
  throw new SpecError([{ code: "E_CATALOG", path, expected: `a catalog with ${name}`, received: "a smaller one", hint: ELSEWHERE }], "catalog");
}
