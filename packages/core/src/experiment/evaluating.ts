import type { Changes } from "../scenario/scenario.js";
import { changesAt, type Design, treatmentId } from "./design.js";
import type { Work } from "./progress.js";

/** Outputs of a design: for each output of the model, in their order, its value at every point. */
export type Outputs = readonly Float64Array[];

/**
 * The outputs of a model at all points of a design; treatments that come again are computed once. Yields before every point.
 *
 * @param model its outputs under some changes; always as many
 */
export function* evaluating(design: Design, model: (changes: Changes) => ArrayLike<number>, stage: string): Work<Outputs> {
  const total = design.points.length;
  const known = new Map<string, ArrayLike<number>>();
  const rows: ArrayLike<number>[] = [];
  for (let done = 0; done < total; done++) {
    yield { stage, done, total };
    const changes = changesAt(design, done);
    const id = treatmentId(changes);
    const row = known.get(id) ?? model(changes);
    known.set(id, row);
    rows.push(row);
  }
  return Array.from(rows[0]!, (_, o) => Float64Array.from(rows, (row) => row[o]!));
}
