import type { Changes, Scenario } from "../../index.js";
import { scenario } from "../../scenarios.js";
import { type Condition, type Experiment, type Factor, FACTORS } from "./design.js";
import type { Settings } from "./settings.js";

/** What a world changes beyond the settings: parameters of the rule, another rule, or anything else in a scenario. */
export interface World {
  readonly settings: Settings;
  readonly changes: Changes;
  /** What it changes in one cell besides. */
  readonly perCell?: (cell: Condition) => Changes;
}

/** Another rule with the parameters of the laboratory: impact saturates at once, and nothing is anchored. */
export const laboratoryRule = (kind: string): Changes => ({ rule: { kind, saturation: 0, anchoring: 0 } });

/** Mean sense of power of a condition: the prime moves it from control by its strength. */
export const powerOf = ({ power }: Condition, { controlPower, highPower, powerStrength }: Settings): number =>
  power === "control" ? controlPower : controlPower + powerStrength * (highPower - controlPower);

/** Mean certainty of a condition: both manipulations move it away from halfway between them. */
export function certaintyOf({ certainty }: Condition, settings: Settings): number {
  const middle = (settings.certain + settings.uncertain) / 2;
  return middle + settings.certaintyStrength * (settings[certainty] - middle);
}

/** One cell as a scenario that can also be run by itself. */
export function cellScenario(cell: Condition, { scenario: id, erosionVaries }: Experiment, { settings, changes, perCell }: World): Scenario {
  const { attitude, attitudeSd, powerSd, certaintySd, erosion, erosionSd, opinion, opinionSd, messages } = settings;
  const around = (mean: number, sd: number, ends: "clip" | "truncate" = "clip") => ({ kind: "normal", mean, sd, ends });
  return scenario(id, {
    "network.n": settings.n,
    "people.attitude": around(attitude, attitudeSd, "truncate"),
    "people.power": around(powerOf(cell, settings), powerSd),
    "people.certainty": around(certaintyOf(cell, settings), certaintySd),
    "people.powerErosion": erosionVaries ? around(erosion, erosionSd) : null,
    "campaigns.0.valence": cell.opinions === "positive" ? opinion : -opinion,
    "campaigns.0.spread": opinionSd,
    "campaigns.0.rate": messages,
    "campaigns.0.unsolicited": cell.asked === "unsolicited" ? 1 : 0,
    "channels.0.publicness": cell.audience === "public" ? 1 : 0,
    ...changes,
    ...perCell?.(cell),
  });
}

/**
 * Seed of the participants of one cell, who are nobody else's: equal in every world that differs in parameters only.
 *
 * A cell is repeated by itself as `simulate(cellScenario(...), { seed: cellSeed(...), replication })`.
 */
export const cellSeed = (cell: Condition, { id }: Experiment, { seed }: Settings): string =>
  [seed, `experiment ${id}`, ...(Object.keys(FACTORS) as Factor[]).map((factor) => cell[factor])].join(":");
