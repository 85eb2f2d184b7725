import type { Changes } from "../../index.js";
import { catalog } from "../../catalog.js";
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
  /** Claims that were to fail and hold; that were to fail, and neither hold nor are refuted; and that were to hold and do not. */
  readonly stayed: readonly Claim["id"][];
  readonly unsure: readonly Claim["id"][];
  readonly lost: readonly Claim["id"][];
}

/** Runs the negative controls of the declaration. */
export function* controlFindings(world: World, replications: number): Work<readonly ControlFinding[]> {
  const findings: ControlFinding[] = [];
  for (const control of CONTROLS) {
    const wanted = CLAIMS.filter(({ id }) => control.removes.includes(id) || control.keeps.includes(id));
    const { claims } = yield* findingOf(changed(world, control), { stage: `control: ${control.name}`, replications, claims: wanted, resamples: 0 });
    const which = (ids: readonly Claim["id"][], outcome: (finding: ClaimFinding) => boolean) => claims.filter((each) => ids.includes(each.claim.id) && outcome(each)).map(({ claim: { id } }) => id);
    findings.push({
      control, claims, stayed: which(control.removes, ({ holds }) => holds), unsure: which(control.removes, (each) => outcomeOf(each) === "could not tell"),
      lost: which(control.keeps, ({ holds }) => !holds),
    });
  }
  return findings;
}

/** What a claim's own falsifier did to it. */
export interface FalsifierFinding {
  readonly claim: Claim;
  readonly finding: ClaimFinding;
  readonly outcome: Outcome;
  readonly failed: boolean;
}

/** What came of a claim that had to fail: some part of it is refuted, or none is though it does not hold, or it holds. */
export type Outcome = "failed" | "could not tell" | "held";

const outcomeOf = ({ holds, parts }: ClaimFinding): Outcome => (holds ? "held" : parts.some(({ judged }) => judged.refuted) ? "failed" : "could not tell");

/** Runs every claim in the world in which it must fail. */
export function* falsifierFindings(world: World, replications: number): Work<readonly FalsifierFinding[]> {
  const findings: FalsifierFinding[] = [];
  for (const claim of CLAIMS) {
    const { claims: [finding] } = yield* findingOf(changed(world, claim.falsifier), { stage: `falsifier of ${claim.id}`, replications, claims: [claim], resamples: 0 });
    const outcome = outcomeOf(finding!);
    findings.push({ claim, finding: finding!, outcome, failed: outcome === "failed" });
  }
  return findings;
}

const changed = (world: World, { changes }: Pick<Control, "changes">): World => ({ ...world, changes: { ...world.changes, ...changes } });
