import { nearest, type Run, show, SpecError, withChanges } from "@talkback/core";
import type { Asked } from "./asked.js";
import { coarseToFine } from "./coarse-to-fine.js";
import type { PhaseMapData, PhaseQuestion } from "./lab.js";
import { type Outcome, OUTCOMES, outcomeOf, replicate } from "./replicate.js";
import { tellRarely } from "./tell.js";
import type { Turn } from "./turns.js";

/**
 * The map of a question, cell by cell: first one replication of each, in an order that soon shows the whole roughly, then the next.
 *
 * @throws {SpecError} before anything is run, where a value of x or y, or the change, does not fit
 */
export async function phaseOf({ x, y, change, outcome, pairs }: PhaseQuestion, base: Asked, turn: Turn, onMap: (map: PhaseMapData) => void): Promise<PhaseMapData> {
  const which = requireOutcome(outcome);
  const cells = y.values.flatMap((up) => x.values.map((along) => withCell(base, { [x.path]: along, [y.path]: up }, change)));
  const tallies = cells.map(() => ({ sum: 0, above: 0, below: 0, done: 0 }));
  const tell = tellRarely(onMap);
  const order = coarseToFine(x.values.length, y.values.length);
  for (let r = 0; r < pairs; r++) {
    let near: Run | undefined;
    for (const k of order) {
      const { a, b } = cells[k]!;
      near = await replicate(a, r, [which], turn, near);
      const first = outcomeOf(near, which);
      count(tallies[k]!, b === null ? first : outcomeOf(await replicate(b, r, [which], turn, near), which) - first);
      tell(() => mapOf(tallies));
    }
  }
  return mapOf(tallies);
}

interface Tally {
  sum: number;
  above: number;
  below: number;
  done: number;
}

/** Values that are not defined are left out. */
function count(tally: Tally, value: number): void {
  if (Number.isNaN(value)) return;
  tally.sum += value;
  tally.done += 1;
  if (value > 0) tally.above += 1;
  if (value < 0) tally.below += 1;
}

function mapOf(tallies: readonly Tally[]): PhaseMapData {
  return {
    mean: Float64Array.from(tallies, ({ sum, done }) => (done === 0 ? NaN : sum / done)),
    agree: Float64Array.from(tallies, ({ sum, above, below, done }) => (done === 0 ? NaN : (sum > 0 ? above : sum < 0 ? below : done - above - below) / done)),
    done: Uint32Array.from(tallies, ({ done }) => done),
  };
}

function withCell({ scenario, luck }: Asked, place: Readonly<Record<string, number>>, change: PhaseQuestion["change"]): { readonly a: Asked; readonly b: Asked | null } {
  const a = withChanges(scenario, place, luck.catalog);
  return { a: { scenario: a, luck }, b: change === null ? null : { scenario: withChanges(a, change, luck.catalog), luck } };
}

function requireOutcome(name: string): Outcome {
  const found = OUTCOMES.find((outcome) => outcome === name);
  if (found !== undefined) return found;
  const near = nearest(name, OUTCOMES);
  throw new SpecError([{
    code: "E_OUTCOME_UNKNOWN", path: "outcome", expected: `one of ${OUTCOMES.join(", ")}`, received: show(name), ...(near === undefined ? {} : { hint: `did you mean ${show(near)}?` }),
  }], "phase map");
}
