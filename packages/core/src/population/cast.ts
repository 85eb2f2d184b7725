import { between, maybe, text, unit, type Values } from "../spec/shape.js";
import type { Agents } from "./agents.js";

const trait = (low: number, help: string) => maybe(between(low, 1, undefined, { help }));

/** Everything of a part to play but who plays it. Power 1 and certainty 1 make someone whom nothing moves. */
export const CAST_FIELDS = {
  id: text(undefined, { help: "name of the part, e.g. critic" }),
  attitude: trait(-1, "private attitude at the start, its anchor, and public stance; null: as drawn"),
  power: trait(0, "sense of power; null: as drawn"),
  certainty: trait(0, "attitude certainty; null: as drawn"),
  activity: trait(0, "how much they talk; null: as drawn"),
  credence: unit(1, { help: "factor on the weight of what they say; 0: nobody believes them", evidence: "assumed" }),
};
export type CastMember = Values<typeof CAST_FIELDS>;

/** Gives those who were chosen the traits of their part. */
export function playPart({ attitude, power, certainty, activity, credence: believed }: CastMember, chosen: Uint8Array, agents: Agents, credence: Float64Array): void {
  for (let i = 0; i < agents.n; i++) {
    if (chosen[i] === 0) continue;
    if (attitude !== null) agents.attitude[i] = agents.anchor[i] = agents.expressed[i] = attitude;
    if (power !== null) agents.power[i] = power;
    if (certainty !== null) agents.certainty[i] = certainty;
    if (activity !== null) agents.activity[i] = activity;
    credence[i] = believed;
  }
}
