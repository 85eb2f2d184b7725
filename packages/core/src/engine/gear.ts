import type { reordering } from "../graph/reorder.js";
import type { Ties } from "../graph/ties.js";
import type { jointScores } from "../population/joint-scores.js";
import { type Catalog, ELSEWHERE, type Gear } from "../scenario/catalog.js";
import { SpecError } from "../spec/errors.js";
import type { cascades } from "../trace/cascade.js";
import type { createUtterances } from "../trace/utterances.js";
import type { explain } from "./explain.js";
import type { bindSeek } from "../wom/seek.js";
import type { MarketWork } from "./market-work.js";
import type { bindMeetings } from "./meet.js";
import type { requireForkable, transplant } from "./transplant.js";

/** What the engine may find in a catalog. */
export interface EngineGear extends Gear {
  /** Parts of the market, strategies, and campaigns that people may avoid. */
  readonly market?: MarketWork;
  /** (n) community of each agent by the ties alone. */
  readonly communities?: (ties: Ties) => Uint32Array;
  /** Agents stored in another order. */
  readonly storage?: typeof reordering;
  /** Traits that go together. */
  readonly correlations?: typeof jointScores;
  /** Meetings of two, for the schedule that has them. */
  readonly meetings?: typeof bindMeetings;
  /** Asking others for their opinion. */
  readonly questions?: typeof bindSeek;
  /** Changes in the middle of a run. */
  readonly forks?: { readonly requireForkable: typeof requireForkable; readonly transplant: typeof transplant };
  /** Every utterance, the cascades they make, and why an agent turned. */
  readonly causes?: { readonly createUtterances: typeof createUtterances; readonly cascades: typeof cascades; readonly explain: typeof explain };
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
  throw new SpecError([{ code: "E_CATALOG", path, expected: `a catalog that brings ${name}`, received: "one without", hint: ELSEWHERE }], "catalog");
}
