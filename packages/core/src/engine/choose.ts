import type { TargetScene } from "../brand/target/target.js";
import { playPart } from "../population/cast.js";
import type { Catalog } from "../scenario/catalog.js";
import type { Scenario } from "../scenario/scenario.js";
import { type Issue, SpecError } from "../spec/errors.js";

/** What people are chosen with, and where issues of all choices are gathered, by their path in the scenario. */
export interface Choosing {
  readonly catalog: Catalog;
  readonly scene: TargetScene;
  readonly issues: Issue[];
}

/** Those who play a part, one part after another. */
export function* castPlayers(cast: Scenario["cast"], { scene, ...choosing }: Choosing, credence: Float64Array): Generator<number, void> {
  for (const [k, { who, ...part }] of cast.entries()) {
    const chosen = new Uint8Array(scene.byKey.length);
    yield* target(who, `cast.${k}.who`, { ...choosing, scene: withLuckOf(scene, `cast:${part.id}`) }, chosen);
    playPart(part, chosen, scene.agents, credence);
  }
}

/** The scene with luck of its own for a choice of people, so that two choices at random are not the same people. */
export const withLuckOf = (scene: TargetScene, name: string): TargetScene => ({ ...scene, stream: (stream) => scene.stream(stream === "targets" ? name : stream) });

/** @param path where the scenario says whom to choose */
export function* target(targets: { readonly kind: string }, path: string, { catalog, scene, issues }: Choosing, targeted: Uint8Array): Generator<number, void> {
  const choice = catalog.targets[targets.kind]!;
  try {
    if (choice.choosing === undefined) choice.choose(targets as never, scene, targeted);
    else yield* choice.choosing(targets as never, scene, targeted);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    issues.push(...error.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^targets(?=\.|$)/, path) })));
  }
}

/** @throws {SpecError} with what was wrong with any of the choices */
export function requireChosen({ issues }: Choosing): void {
  if (issues.length > 0) throw new SpecError(issues, "scenario");
}
