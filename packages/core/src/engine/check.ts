import { InvariantError } from "../spec/errors.js";
import type { Model } from "./model.js";

const RANGES = { attitude: [-1, 1], expressed: [-1, 1], threat: [0, 1], certainty: [0, 1], confidence: [0, 1], lastHeard: [-1, 1] } as const;

/**
 * Checks after a step that every value is finite, in range and not −0.
 *
 * @throws {InvariantError} naming step, agent, column and value
 */
export function check({ scene: { agents }, clock, idOf, rule }: Model): void {
  for (const [column, [low, high]] of Object.entries(RANGES)) {
    const values = agents[column as keyof typeof RANGES];
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value >= low && value <= high && !Object.is(value, -0)) continue;
      throw new InvariantError(`rule "${rule.name}" broke the range ${low} to ${high}`, { step: clock.counts[0]!, agent: idOf(i), column, value: Object.is(value, -0) ? "-0" : value });
    }
  }
}
