import { ENGINE, type Run, type Summary } from "@talkback/core";

/** What `talkback run --json` prints. */
export function resultOf(run: Run, summary: Summary, notes: readonly string[]): object {
  const { scenario, seed, replication, hash, scenarioHash, networkHash, ground, steps, stopped } = run;
  return {
    scenario: scenario.id, seed, replication, engine: ENGINE, hash, scenarioHash, networkHash,
    agents: ground.ties.n, ties: ground.network.from.length, steps, stopped, ...summary, notes,
  };
}
