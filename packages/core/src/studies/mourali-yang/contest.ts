import { catalog, type Changes } from "../../index.js";
import { ALTERNATIVES, type Alternative } from "./alternatives.js";
import type { World } from "./cell.js";
import { CLAIMS, type Claim } from "./claims.js";
import { CONTROLS, type Control } from "./controls.js";
import { type ClaimFinding, findingOf } from "./finding.js";
import type { Work } from "./progress.js";

/** Which claims one rule shows. */
export interface Contestant {
  readonly alternative: Alternative;
  readonly claims: readonly ClaimFinding[];
  /** It shows all of them. */
  readonly survives: boolean;
}

/** Runs every rule through the four experiments with the same participants. */
export function* contest(world: World, replications: number): Work<readonly Contestant[]> {
  const contestants: Contestant[] = [];
  for (const alternative of ALTERNATIVES) {
    const { changes, perCell } = alternative;
    const rival: World = { settings: world.settings, changes: { ...changes, ...fitting(world.changes, changes) }, ...(perCell === undefined ? {} : { perCell }) };
    const { claims } = yield* findingOf(rival, { stage: `${alternative.id} ${alternative.name}`, replications, resamples: 0 });
    contestants.push({ alternative, claims, survives: claims.every(({ holds }) => holds) });
  }
  return contestants;
}

/** Changes without parameters of the rule that a rival of another kind does not have. */
function fitting(changes: Changes, { rule }: Changes): Changes {
  if (rule === undefined) return changes;
  const { params } = catalog.rules[(rule as { readonly kind: string }).kind]!;
  return Object.fromEntries(Object.entries(changes).filter(([path]) => !path.startsWith("rule.") || Object.hasOwn(params, path.slice("rule.".length))));
}

/** What a negative control did to the claims that it must remove and keep. */
export interface ControlFinding {
  readonly control: Control;
  readonly claims: readonly ClaimFinding[];
  /** Claims that were to fail and did not, and that were to hold and did not. */
  readonly stayed: readonly Claim["id"][];
  readonly lost: readonly Claim["id"][];
}

/** Runs the negative controls of the declaration. */
export function* controlFindings(world: World, replications: number): Work<readonly ControlFinding[]> {
  const findings: ControlFinding[] = [];
  for (const control of CONTROLS) {
    const wanted = CLAIMS.filter(({ id }) => control.removes.includes(id) || control.keeps.includes(id));
    const { claims } = yield* findingOf(changed(world, control), { stage: `control: ${control.name}`, replications, claims: wanted, resamples: 0 });
    const where = (ids: readonly Claim["id"][], holds: boolean) => claims.filter((each) => ids.includes(each.claim.id) && each.holds === holds).map(({ claim: { id } }) => id);
    findings.push({ control, claims, stayed: where(control.removes, true), lost: where(control.keeps, false) });
  }
  return findings;
}

/** What a claim's own falsifier did to it. */
export interface FalsifierFinding {
  readonly claim: Claim;
  readonly finding: ClaimFinding;
  readonly failed: boolean;
}

/** Runs every claim in the world in which it must fail. */
export function* falsifierFindings(world: World, replications: number): Work<readonly FalsifierFinding[]> {
  const findings: FalsifierFinding[] = [];
  for (const claim of CLAIMS) {
    const { claims: [finding] } = yield* findingOf(changed(world, claim.falsifier), { stage: `falsifier of ${claim.id}`, replications, claims: [claim], resamples: 0 });
    findings.push({ claim, finding: finding!, failed: !finding!.holds });
  }
  return findings;
}

const changed = (world: World, { changes }: Pick<Control, "changes">): World => ({ ...world, changes: { ...world.changes, ...changes } });
