import type { World } from "./cell.js";
import { CLAIMS } from "./claims.js";
import { findingOf, type PartFinding } from "./finding.js";
import type { Work } from "./progress.js";

/** How often single experiments of one size find one part of a claim. */
export interface PowerFinding {
  readonly claim: string;
  readonly part: PartFinding;
  /** Participants a cell. */
  readonly n: number;
  readonly replications: number;
  /** Share of single experiments that show what is expected, by its declared test. */
  readonly share: number;
}

/** Participants a cell for which power is computed. */
export const SIZES: readonly number[] = [25, 50, 100, 200];

/** Power of the single experiment by simulation: every part of every claim at every size; bootstrap tests for mediation. */
export function* powerFindings(world: World, replications: number, sizes = SIZES): Work<readonly PowerFinding[]> {
  const findings: PowerFinding[] = [];
  for (const n of sizes) {
    const { claims } = yield* findingOf({ ...world, settings: { ...world.settings, n } }, { stage: `power at ${n} a cell`, replications, claims: CLAIMS });
    findings.push(...claims.flatMap(({ claim, parts }) => parts.map((part) => ({ claim: claim.id, part, n, replications, share: part.shown! }))));
  }
  return findings;
}
