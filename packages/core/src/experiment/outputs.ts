import { type Refusal, refuse } from "../stats/refusal.js";

/** Why the outputs of a design, one for each point, cannot be analysed; null where they can. */
export function unfitOutputs(points: number, outputs: Float64Array): Refusal | null {
  if (outputs.length !== points) return refuse("lengths differ", `${outputs.length} outputs of ${points} points`);
  const bad = outputs.findIndex((output) => !Number.isFinite(output));
  return bad < 0 ? null : refuse("not finite", `output of point ${bad}`);
}
