import { execute, replay } from "../../engine/execute.js";
import { type Ground, lay } from "../../engine/ground.js";
import type { Luck } from "../../engine/simulate.js";
import { compare } from "../../engine/summary.js";
import { catalog as standard } from "../../scenario/catalog.js";
import { parseScenario, type Scenario, withChanges } from "../../scenario/scenario.js";
import { notWhole, refuse } from "../refuse.js";
import { type Advocacy, advocacy, SILENCE } from "./advocacy.js";
import { settled } from "./settled.js";

/** Whom a campaign addresses, as in a scenario: `{ kind: "by-degree", share: 0.1 }`. */
export type Targets = Readonly<{ kind: string; [param: string]: unknown }>;

export interface PairingOptions extends Pick<Luck, "network" | "catalog"> {
  readonly seed: string;
  /** Pairs of runs, 2 to 10^6. */
  readonly replications: number;
  /** The first replication; default 0. What was chosen on some replications is judged on others. */
  readonly first?: number;
  /** Which campaign; default 0, the first. */
  readonly campaign?: number;
  /** Whether network and people are drawn anew in each replication (`each`, the default), or are those of replication 0 in all of them (`one`), as needed to speak of targets by name. */
  readonly society?: "each" | "one";
}

/** One campaign with different targets, each against the same luck without its contacts. */
export interface Pairing {
  readonly replications: readonly number[];
  /** (n) ids of all agents by ascending key, in replication 0. */
  readonly ids: readonly string[];
  /** The scenario with these targets, checked; null for nobody. */
  aimedAt(targets: Targets | null): Scenario | null;
  /** Advocacy under a scenario that was aimed, in one replication, whose run without contacts is made once. */
  world(replication: number): (aimed: Scenario | null) => Advocacy;
}

/** @throws {SpecError} for options that do not fit the scenario */
export function pairing(scenario: Scenario, options: PairingOptions): Pairing {
  const { seed, replications, first = 0, campaign = 0, society = "each", network, catalog = standard } = options;
  const given = network === undefined ? {} : { network };
  const base = parseScenario(network === undefined ? scenario : { ...scenario, network: { kind: "given" } }, catalog);
  refuse("targeting", [
    notWhole("replications", replications, 2, 1_000_000), notWhole("first", first, 0, 1_000_000),
    { when: base.campaigns[campaign] === undefined, path: "campaign", expected: `the number of one of ${base.campaigns.length} campaigns`, received: String(campaign) },
    { when: !["each", "one"].includes(society), path: "society", expected: "each or one", received: String(society) },
  ]);
  const course = (play: Scenario, replication: number, ground: Ground) => ({ segments: [{ from: 0, scenario: play }], seed, replication, catalog, ground, ...given });
  const groundOf = (replication: number) => lay(base, catalog, { seed, replication, ...given });
  const ground0 = groundOf(0);
  const { model: { scene, idOf } } = replay(course(base, 0, ground0), [], 0);
  const shared = society === "one" ? { scenario: settled(base, scene, catalog), ground: ground0 } : null;
  const stage = shared?.scenario ?? base;
  const path = `campaigns.${campaign}`;
  return {
    replications: Array.from({ length: replications }, (_, r) => first + r),
    ids: Array.from(scene.byKey, (i) => idOf(i)),
    aimedAt(targets) {
      refuse("targets", [{
        when: targets?.kind === "listed" && shared === null && network === undefined,
        path: "society", expected: "one, where targets are named: networks drawn anew have others by that name", received: "each",
      }]);
      return targets === null ? null : withChanges(stage, { [`${path}.targets`]: targets }, catalog);
    },
    world(replication) {
      const ground = shared?.ground ?? groundOf(replication);
      const silent = execute(course(withChanges(stage, { [`${path}.push`]: 0 }, catalog), replication, ground), { record: "none" });
      return (aimed) => {
        if (aimed === null) return SILENCE;
        const spoken = execute(course(aimed, replication, ground), { record: "none" });
        const { model } = spoken.simulation;
        const targets = model.broadcasts[campaign]!.targeted.reduce((sum, mark) => sum + mark, 0);
        return advocacy(compare(spoken, silent, campaign), model.scene.byKey, targets);
      };
    },
  };
}
