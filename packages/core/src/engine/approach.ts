import type { InfluenceRule } from "../influence/rule.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Hear, Hearing, Listening } from "../wom/hear/hearing.js";
import type { Schedule } from "./schedule.js";

/** Hearing and answering in one pass, where the rule and the hearing can and nothing comes between: no turns, meetings or questions. */
export function bindApproach({ rule, hear }: Scenario, by: InfluenceRule, hearing: Hearing, listening: Listening, { inTurn, meetings }: Schedule): Hear | null {
  const share = by.share?.(rule as never);
  if (share === undefined || inTurn || meetings > 0 || listening.peers.seek > 0) return null;
  return hearing.approach?.(hear as never, listening, share) ?? null;
}
