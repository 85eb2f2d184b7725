import type { Work } from "../progress.js";
import type { Advocacy } from "./advocacy.js";
import type { Pairing, Targets } from "./pairing.js";

/** For each of some choices of targets (null: nobody), its advocacy in every replication. Yields before every run with contacts. */
export function* trying({ aimedAt, replications, world }: Pairing, choices: readonly (Targets | null)[], stage: string): Work<readonly (readonly Advocacy[])[]> {
  const aimed = choices.map(aimedAt);
  const found: Advocacy[][] = choices.map(() => []);
  const total = choices.length * replications.length;
  for (const [r, replication] of replications.entries()) {
    const here = world(replication);
    for (const [k, play] of aimed.entries()) {
      yield { stage, done: r * choices.length + k, total };
      found[k]!.push(here(play));
    }
  }
  return found;
}
