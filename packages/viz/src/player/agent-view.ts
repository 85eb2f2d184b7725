import { MODES } from "@talkback/core";
import { type Footage, idOf, pictureAt } from "../footage/footage.js";

/** One agent as it is at a time. */
export interface AgentView {
  readonly id: string;
  readonly index: number;
  /** Private and public, [−1, 1]. */
  readonly attitude: number;
  readonly expressed: number;
  /** [0, 1], all three. */
  readonly certainty: number;
  readonly power: number;
  readonly threat: number;
  readonly community: number;
  /** Whether anything of the first source has reached it by then. */
  readonly reached: boolean;
  /** What the whole run made of it; null without a comparison. */
  readonly mode: (typeof MODES)[number] | null;
}

export function agentView(footage: Footage, i: number, time: number): AgentView {
  const at = pictureAt(footage, time) * footage.n + i;
  const { attitude, expressed, certainty, power, threat, community, reachedAt, modes } = footage;
  return {
    id: idOf(footage, i), index: i, attitude: attitude[at]!, expressed: expressed[at]!, certainty: certainty[at]!, power: power[at]!, threat: threat[at]!,
    community: community[i]!, reached: reachedAt[i]! > 0 && reachedAt[i]! <= time, mode: modes === null ? null : MODES[modes[i]!]!,
  };
}

/** (n) 1 for those of whom it holds; null where it holds of nobody. */
export function highlightedBy(footage: Footage, time: number, chosen: (agent: AgentView) => boolean): Uint8Array | null {
  const flags = Uint8Array.from({ length: footage.n }, (_, i) => Number(chosen(agentView(footage, i, time))));
  return flags.includes(1) ? flags : null;
}
