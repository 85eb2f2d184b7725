import type { Course } from "../../engine/course.js";
import { execute, replay } from "../../engine/execute.js";
import { type Ground, lay } from "../../engine/ground.js";
import type { Luck } from "../../engine/simulate.js";
import { compare } from "../../engine/summary.js";
import { catalog as standard } from "../../library/catalog.js";
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
  /** Network and people are drawn anew in `each` replication (default), or are those of replication 0: in `one` society one can speak of targets by name. */
  readonly society?: "each" | "one";
}

/** One campaign with different targets, each against the same luck without its contacts. */
export interface Pairing {
  readonly replications: readonly number[];
  /** The scenario with these targets, checked; null for nobody. */
  aimedAt(targets: Targets | null): Scenario | null;
  /** Advocacy under a scenario that was aimed, in one replication, whose run without contacts is made once. */
  world(replication: number): (aimed: Scenario | null) => Advocacy;
}

/** @throws {SpecError} for options that do not fit the scenario */
export function pairing(scenario: Scenario, options: PairingOptions): Pairing {
  const { seed, replications, first = 0, campaign = 0, society = "each", network, catalog = standard } = options;
  const base = parseScenario(network === undefined ? scenario : { ...scenario, network: { kind: "given" } }, catalog);
  refuseOptions(base, options);
  const given = network === undefined ? {} : { network };
  const groundOf = (replication: number) => lay(base, catalog, { seed, replication, ...given });
  const course = (play: Scenario, replication: number, ground: Ground): Course => ({ segments: [{ from: 0, scenario: play }], seed, replication, catalog, ground, ...given });
  const shared = society === "one" ? groundOf(0) : null;
  const stage = shared === null ? base : settled(base, replay(course({ ...base, cast: [] }, 0, shared), [], 0).model.scene, catalog);
  const changed = (field: string, value: unknown) => withChanges(stage, { [`campaigns.${campaign}.${field}`]: value }, catalog);
  return {
    replications: Array.from({ length: replications }, (_, r) => first + r),
    aimedAt(targets) {
      if (shared === null && network === undefined) refuseNames(targets);
      return targets === null ? null : changed("targets", targets);
    },
    world(replication) {
      const ground = shared ?? groundOf(replication);
      const silent = execute(course(changed("push", 0), replication, ground), { record: "none" });
      return (aimed) => {
        if (aimed === null) return SILENCE;
        const spoken = execute(course(aimed, replication, ground), { record: "none" });
        const { broadcasts, scene: { byKey } } = spoken.simulation.model;
        const addressed = broadcasts[campaign]!.targeted.reduce((sum, mark) => sum + mark, 0);
        return advocacy(compare(spoken, silent, campaign), byKey, addressed);
      };
    },
  };
}

function refuseOptions({ campaigns }: Scenario, { replications, first = 0, campaign = 0, society = "each" }: PairingOptions): void {
  refuse("targeting", [
    notWhole("replications", replications, 2, 1_000_000), notWhole("first", first, 0, 1_000_000),
    { when: campaigns[campaign] === undefined, path: "campaign", expected: `the number of one of ${campaigns.length} campaigns`, received: String(campaign) },
    { when: !["each", "one"].includes(society), path: "society", expected: "each or one", received: String(society) },
  ]);
}

function refuseNames(targets: Targets | null): void {
  refuse("targets", [{
    when: targets?.kind === "listed", path: "society", expected: "one, where targets are named: networks drawn anew have others by that name", received: "each",
  }]);
}
