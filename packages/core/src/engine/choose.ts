import type { TargetScene } from "../brand/target/target.js";
import { playPart } from "../population/cast.js";
import type { Catalog } from "../scenario/catalog.js";
import type { Scenario } from "../scenario/scenario.js";

/** Those who play a part, one part after another. */
export function* castPlayers(cast: Scenario["cast"], catalog: Catalog, scene: TargetScene, credence: Float64Array): Generator<number, void> {
  for (const { who, ...part } of cast) {
    const chosen = new Uint8Array(scene.byKey.length);
    yield* target(who, catalog, withLuckOf(scene, `cast:${part.id}`), chosen);
    playPart(part, chosen, scene.agents, credence);
  }
}

/** The scene with luck of its own for a choice of people, so that two choices at random are not the same people. */
export const withLuckOf = (scene: TargetScene, name: string): TargetScene => ({ ...scene, stream: (stream) => scene.stream(stream === "targets" ? name : stream) });

export function* target(targets: { readonly kind: string }, catalog: Catalog, scene: TargetScene, targeted: Uint8Array): Generator<number, void> {
  const choice = catalog.targets[targets.kind]!;
  if (choice.choosing === undefined) choice.choose(targets as never, scene, targeted);
  else yield* choice.choosing(targets as never, scene, targeted);
}
