import type { Scenario } from "../../scenario/scenario.js";
import { type PairingOptions, pairing } from "./pairing.js";
import type { Objective } from "./selection.js";

/**
 * What agents, by id, are worth as a campaign's targets: how far its contacts move the mean of what people say in the window, with the
 * message's valence, against the same runs without contacts. 0 for nobody.
 *
 * A mean over replications that share network, people and, set by set, luck; the runs without contacts are kept. Where some can push back
 * it is neither monotone nor submodular.
 *
 * @throws {SpecError} for options that do not fit the scenario
 */
export function netAdvocacy(scenario: Scenario, options: Omit<PairingOptions, "society">): Objective<string> {
  const pairs = pairing(scenario, { ...options, society: "one" });
  const worlds = pairs.replications.map((replication) => pairs.world(replication));
  return (ids) => {
    const aimed = pairs.aimedAt(ids.length === 0 ? null : { kind: "listed", ids });
    let sum = 0;
    for (const world of worlds) sum += world(aimed).net;
    return sum / worlds.length;
  };
}
