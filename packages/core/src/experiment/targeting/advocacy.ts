import { type Compared, outcomes } from "../../observe/outcomes.js";

/** What contacts did to what people say, against the same run without them; per person, over all agents. */
export interface Advocacy {
  /** Sum of the moves with the message's valence, and of those against it (0 or more), by the number of agents; in units of attitude. */
  readonly gained: number;
  readonly lost: number;
  /** Gained minus lost: how far the mean of what people say was moved. */
  readonly net: number;
  /** Share of the exposed moved against the message by more than .05; null where nobody was exposed. */
  readonly backfire: number | null;
  /** Agents addressed. */
  readonly targets: number;
}

/** Of no contacts at all. */
export const SILENCE: Advocacy = { gained: 0, lost: 0, net: 0, backfire: null, targets: 0 };

/** @param byKey (n) agents by ascending key, the order of sums */
export function advocacy(compared: Compared, byKey: Uint32Array, targets: number): Advocacy {
  const { withIt, without, sign } = compared;
  let [gained, lost] = [0, 0];
  for (const i of byKey) {
    const move = sign * (withIt[i]! - without[i]!);
    if (move > 0) gained += move;
    else lost -= move;
  }
  const n = byKey.length;
  return { gained: gained / n, lost: lost / n, net: (gained - lost) / n, backfire: outcomes(compared).backfire, targets };
}
