import { InvariantError } from "../spec/errors.js";
import { said } from "../wom/channel.js";
import type { Model } from "./model.js";

/** Said to be opposed when the public evaluation is below this. */
export const OPPOSED = -0.1;

/** Writes the standard measures of a step, in the order of `STANDARD_MEASURES`, each summed by ascending key. */
export function measure({ scene, voice, clock, scenario, schedule, rule }: Model, contacts: number): void {
  const { agents: { attitude, expressed, threat }, byKey } = scene;
  const v = scenario.channels[0]!.publicness;
  const n = byKey.length;
  let sumA = 0, sumE = 0, gap = 0, opposed = 0, threats = 0;
  for (let r = 0; r < n; r++) {
    const i = byKey[r]!;
    const A = attitude[i]!;
    const E = said(v, A, expressed[i]!);
    sumA += A;
    sumE += E;
    gap += Math.abs(E - A);
    opposed += E < OPPOSED ? 1 : 0;
    threats += threat[i]!;
  }
  if (!Number.isFinite(sumA + sumE + threats)) {
    throw new InvariantError(`rule "${rule.name}" gave a number that is not finite; run with check: true to learn for whom`, { step: clock.counts[0]! });
  }
  const row = clock.row;
  row[0] = contacts;
  row[1] = schedule.meetings > 0 ? 2 * schedule.meetings : voice.count;
  row[2] = sumA / n;
  row[3] = sumE / n;
  row[4] = gap / n;
  row[5] = opposed / n;
  row[6] = threats / n;
}
