import { InvariantError } from "../spec/errors.js";
import { portions } from "../pace/portions.js";
import { said } from "../wom/channel.js";
import type { Model } from "./model.js";

/** Said to be opposed when the public evaluation is below this. */
export const OPPOSED = -0.1;

/** Writes the standard measures of a step, in the order of `STANDARD_MEASURES`, each summed by ascending key. */
export function measure(model: Model, contacts: number): void {
  sum(model, 0, model.scene.byKey.length);
  close(model, contacts);
}

/** The same in portions. */
export function* measuring(model: Model, contacts: number): Generator<number, void> {
  yield* portions(model.scene.byKey.length, 0.5, (lo, hi) => sum(model, lo, hi));
  close(model, contacts);
}

function sum({ scene, clock: { row }, scenario }: Model, lo: number, hi: number): void {
  const { agents: { attitude, expressed, threat }, byKey } = scene;
  const v = scenario.channels[0]!.publicness;
  if (lo === 0) row.fill(0);
  let sumA = row[2]!, sumE = row[3]!, gap = row[4]!, opposed = row[5]!, threats = row[6]!;
  for (let r = lo; r < hi; r++) {
    const i = byKey[r]!;
    const A = attitude[i]!;
    const E = said(v, A, expressed[i]!);
    sumA += A;
    sumE += E;
    gap += Math.abs(E - A);
    opposed += E < OPPOSED ? 1 : 0;
    threats += threat[i]!;
  }
  row[2] = sumA;
  row[3] = sumE;
  row[4] = gap;
  row[5] = opposed;
  row[6] = threats;
}

function close({ scene, voice, clock: { row, counts }, schedule, rule }: Model, contacts: number): void {
  const n = scene.byKey.length;
  if (!Number.isFinite(row[2]! + row[3]! + row[6]!)) {
    throw new InvariantError(`rule "${rule.name}" gave a number that is not finite; run with check: true to learn for whom`, { step: counts[0]! });
  }
  row[0] = contacts;
  row[1] = schedule.meetings > 0 ? 2 * schedule.meetings : voice.count;
  for (let c = 2; c < row.length; c++) row[c] = row[c]! / n;
}
