import { InvariantError } from "../spec/errors.js";
import type { Model } from "./model.js";

const RANGES = {
  attitude: [-1, 1], anchor: [-1, 1], expressed: [-1, 1], threat: [0, 1], certainty: [0, 1], power: [0, 1], confidence: [0, 1], activity: [0, 1], lastHeard: [-1, 1],
} as const;

/**
 * Checks after a step that every value is in range, that every value of the market's parts is finite, and that none is −0.
 *
 * @throws {InvariantError} naming step, agent, column and value
 */
export function check(model: Model): void {
  const { agents } = model.scene;
  for (const [column, [low, high]] of Object.entries(RANGES)) within(model, column, agents[column as keyof typeof RANGES], low, high);
  for (const [column, values] of Object.entries(agents.market)) within(model, `market:${column}`, values, -Number.MAX_VALUE, Number.MAX_VALUE);
}

function within({ clock, idOf, rule }: Model, column: string, values: ArrayLike<number>, low: number, high: number): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value >= low && value <= high && !Object.is(value, -0)) continue;
    throw new InvariantError(`rule "${rule.name}", or what stands around it, broke the range ${low} to ${high}`, { step: clock.counts[0]!, agent: idOf(i), column, value: Object.is(value, -0) ? "-0" : value });
  }
}
